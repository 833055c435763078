//! What is left of the photographs in what each hand drew: SSIMULACRA2 and bytes.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::drawing::{Hand, MEASURED, Studio};
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// Sizes of each picture, the largest first.
pub const PLACES: usize = 4;

/// One form in one hand: means over the pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scored {
    /// By place, the largest first.
    pub scores: [f64; PLACES],
    /// By place.
    pub bytes: [f64; PLACES],
}

impl Scored {
    /// Over all sizes.
    pub fn mean(&self) -> f64 {
        self.scores.iter().sum::<f64>() / count(PLACES)
    }

    /// Of all sizes of a picture.
    pub fn weight(&self) -> f64 {
        self.bytes.iter().sum()
    }
}

/// A hand with its name.
pub type Named<'a> = (&'a str, Hand);

/// Lets the hands draw, and scores them: for each the forms of `forms` in their order.
pub fn of(
    repository: &Repository,
    studio: &Studio,
    forms: &str,
    hands: &[Named],
) -> Result<Vec<Vec<Scored>>> {
    let mut folders = Vec::new();
    for (at, (_, hand)) in hands.iter().enumerate() {
        let folder = studio.folder(&format!("kept-{at}"))?;
        studio.draw(*hand, forms, Some(&folder))?;
        folders.push(folder);
    }
    let forms: Vec<&str> = forms.split('+').collect();
    let mut sums = vec![vec![Scored::default(); forms.len()]; hands.len()];
    for original in &studio.files[1..] {
        let stem = original.file_stem().context("a photograph has a name")?.display();
        let name = |form: &str, place: usize| format!("{stem}-{place}.{form}");
        let renditions: Vec<PathBuf> = folders
            .iter()
            .flat_map(|folder| forms.iter().map(move |form| (folder, form)))
            .flat_map(|(folder, form)| (0..PLACES).map(move |place| folder.join(name(form, place))))
            .collect();
        let printed = Step::new(repository.path("target/release/examples/scores"))
            .args([original])
            .args(&renditions)
            .output()?;
        let lines = read(&String::from_utf8(printed)?)?;
        ensure!(lines.len() == renditions.len(), "some renditions have no score");
        for (sum, lines) in sums.iter_mut().flatten().zip(lines.chunks(PLACES)) {
            for (place, (bytes, score)) in lines.iter().enumerate() {
                sum.scores[place] += score / count(MEASURED);
                sum.bytes[place] += bytes / count(MEASURED);
            }
        }
    }
    Ok(sums)
}

/// Prints a table of all.
pub fn tell(forms: &str, hands: &[Named], results: &[Vec<Scored>]) {
    let heads = ["2048", "1280", "640", "320", "mean", "kB"].map(|head| format!("{head:>8}"));
    say(format_args!("{:<36}{}  (SSIMULACRA2; bytes a picture)", "", heads.concat()));
    for (at, form) in forms.split('+').enumerate() {
        for ((name, _), scored) in hands.iter().zip(results) {
            let scored = scored[at];
            let cells = scored.scores.map(|score| format!("{score:>8.2}")).concat();
            let (mean, kilobytes) = (scored.mean(), scored.weight() / 1000.0);
            let name = format!("{name}, {form}");
            say(format_args!("{name:<36}{cells}{mean:>8.2}{kilobytes:>8.0}"));
        }
    }
}

/// Where a curve of (quality, score, bytes), in the order of quality, reaches a score: the quality
/// and the bytes there.
pub fn reaching(curve: &[(f64, f64, f64)], score: f64) -> Result<(f64, f64)> {
    let stretch = curve.windows(2).find(|two| two[0].1 <= score && score <= two[1].1);
    let [low, high] = stretch.context("no quality that was tried is as good as ours")? else {
        unreachable!("windows of two")
    };
    let part = (score - low.1) / (high.1 - low.1);
    let between = |from: f64, to: f64| part.mul_add(to - from, from);
    Ok((between(low.0, high.0), between(low.2.ln(), high.2.ln()).exp()))
}

/// Bytes and score of each line.
fn read(printed: &str) -> Result<Vec<(f64, f64)>> {
    let line = |line: &str| -> Option<(f64, f64)> {
        let mut words = line.split(' ').skip(1);
        Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?))
    };
    printed.lines().map(|text| line(text).with_context(|| format!("not a score: {text}"))).collect()
}

#[expect(clippy::cast_precision_loss, reason = "small numbers are exact")]
fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_between_two_qualities_is_reached_between_them() {
        let curve = [(70.0, 60.0, 100.0), (80.0, 70.0, 400.0), (90.0, 80.0, 900.0)];
        let (quality, bytes) = reaching(&curve, 65.0).unwrap();
        assert_eq!(format!("{quality:.1} {bytes:.1}"), "75.0 200.0");
        assert!(reaching(&curve, 59.0).is_err() && reaching(&curve, 81.0).is_err());
    }

    #[test]
    fn scores_are_read_line_by_line() {
        assert_eq!(read("2048 1000 77.5\n320 16 -3\n").unwrap(), [(1000.0, 77.5), (16.0, -3.0)]);
        assert!(read("2048 1000\n").is_err());
    }
}
