//! A phone's picture and its renditions: how much processor time libvips takes over ours, with
//! sharp and ImageMagick beside, and how good and how heavy is what each draws.

use std::cell::RefCell;

use anyhow::Result;

use super::drawing::{Hand, MEASURED, Studio, Used, Which};
use super::rounds::{Contender, compare};
use super::scores::{self, Named, Scored};
use crate::report::say;
use crate::repository::Repository;

/// WebP qualities of libvips, to find where it is as good as ours.
const QUALITIES: [u32; 4] = [72, 76, 80, 84];
const FORMS: &str = "jpeg+webp";
/// As libvips is called when nobody says otherwise.
const USUAL: Hand = Hand::Libvips { quality: 80, effort: 4 };

/// Compares JPEG renditions; returns the processor time of libvips over ours.
pub fn ladder(repository: &Repository) -> Result<f64> {
    let studio = Studio::open(repository, Which::Measured)?;
    let hands = [
        ("cimaise", Hand::Cimaise),
        ("libvips", USUAL),
        ("sharp", Hand::Sharp { effort: 4 }),
        ("imagemagick", Hand::Imagemagick),
    ];
    let scored = scores::of(repository, &studio, "jpeg", &hands)?;
    scores::tell("jpeg", &hands, &scored);
    race(&studio, "jpeg", &hands)
}

/// Compares JPEG and WebP renditions; returns the processor time of libvips over ours, libvips
/// drawing WebP at least as good as ours with its usual effort.
pub fn pictures(repository: &Repository) -> Result<f64> {
    let studio = Studio::open(repository, Which::Measured)?;
    let quality = scored(
        repository,
        &studio,
        &[("sharp", Hand::Sharp { effort: 4 }), ("imagemagick", Hand::Imagemagick)],
    )?;
    say(format_args!("the same, of photographs that no setting was chosen with"));
    scored(repository, &Studio::open(repository, Which::Others)?, &[])?;
    let equal = format!("libvips of quality {quality}");
    let hands = [
        ("cimaise", Hand::Cimaise),
        (equal.as_str(), Hand::Libvips { quality, effort: 4 }),
        ("sharp", Hand::Sharp { effort: 4 }),
        ("imagemagick", Hand::Imagemagick),
        ("libvips of quality 80", USUAL),
        ("libvips of our effort, 2", Hand::Libvips { quality: 80, effort: 2 }),
        ("sharp of our effort, 2", Hand::Sharp { effort: 2 }),
    ];
    race(&studio, FORMS, &hands)
}

/// Lets us, libvips and others draw, tells how good and how heavy it is, and gives the quality of
/// WebP with which libvips is as good as ours.
fn scored(repository: &Repository, studio: &Studio, others: &[Named]) -> Result<u32> {
    let named = QUALITIES.map(|quality| format!("libvips of quality {quality}"));
    let curve = QUALITIES.map(|quality| Hand::Libvips { quality, effort: 4 });
    let mut hands: Vec<Named> = vec![("cimaise", Hand::Cimaise)];
    hands.extend(named.iter().map(String::as_str).zip(curve));
    hands.extend(others);
    let scored = scores::of(repository, studio, FORMS, &hands)?;
    scores::tell(FORMS, &hands, &scored);
    equally_good(scored[0][1], &scored[1..=QUALITIES.len()])
}

/// The least WebP quality with which libvips is as good as ours, in the mean of all pictures and
/// sizes. Says what ours weighs, size by size: the mean counts a small size like a large one, and
/// would flatter who draws the largest, where the bytes are, less well.
fn equally_good(ours: Scored, libvips: &[Vec<Scored>]) -> Result<u32> {
    // Where libvips scores as ours, by a measure of (score, bytes), and how many bytes ours are more.
    let equal = |measure: &dyn Fn(&Scored) -> (f64, f64)| -> Result<(f64, f64)> {
        let point = |(quality, forms): (&u32, &Vec<Scored>)| {
            let (score, bytes) = measure(&forms[1]);
            (f64::from(*quality), score, bytes)
        };
        let curve: Vec<_> = QUALITIES.iter().zip(libvips).map(point).collect();
        scores::reaching(&curve, measure(&ours).0)
    };
    let mut sum = 0.0;
    for place in 0..scores::PLACES {
        let (quality, bytes) = equal(&|scored| (scored.scores[place], scored.bytes[place]))?;
        tell_equal(&format!("size {}", place + 1), quality, ours.bytes[place] / bytes);
        sum += bytes;
    }
    say(format_args!("all sizes, one by one: {:+.1} % bytes", (ours.weight() / sum - 1.0) * 100.0));
    let (quality, bytes) = equal(&|scored| (scored.mean(), scored.weight()))?;
    tell_equal("all sizes, by their mean", quality, ours.weight() / bytes);
    let most = QUALITIES[QUALITIES.len() - 1];
    let enough = (QUALITIES[0]..most).find(|whole| f64::from(*whole) >= quality);
    Ok(enough.unwrap_or(most))
}

fn tell_equal(what: &str, quality: f64, ratio: f64) {
    let more = (ratio - 1.0) * 100.0;
    say(format_args!(
        "{what}: libvips is as good at quality {quality:.1}; ours {more:+.1} % bytes"
    ));
}

/// Measures them in turns, the first being ours and the second libvips; returns their ratio.
fn race(studio: &Studio, forms: &str, hands: &[Named]) -> Result<f64> {
    let seen = RefCell::new(vec![Used::default(); hands.len()]);
    let mut contenders: Vec<_> = (hands.iter().enumerate())
        .map(|(at, (name, hand))| {
            let seen = &seen;
            let measure = move || {
                let used = studio.draw(*hand, forms, None)?;
                seen.borrow_mut()[at] = used;
                Ok(a_picture(used.seconds))
            };
            Contender { name, measure: Box::new(measure) }
        })
        .collect();
    say(format_args!("{forms} renditions of {MEASURED} pictures"));
    let medians = compare("processor seconds a picture", &mut contenders)?;
    drop(contenders);
    for ((name, _), used) in hands.iter().zip(seen.into_inner()) {
        let [base, peak] = [used.base, used.peak].map(|kibibytes| kibibytes / 1024.0);
        let kilobytes = a_picture(used.bytes) / 1000.0;
        say(format_args!(
            "{name:<28}{kilobytes:>8.0} kB a picture, {peak:.1} MiB at its peak, {base:.1} of them \
             before the first picture"
        ));
    }
    for ((name, _), median) in hands.iter().zip(&medians).skip(1) {
        say(format_args!("{name:<28}{:>9.2} times our processor time", median / medians[0]));
    }
    Ok(medians[1] / medians[0])
}

fn a_picture(total: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "six is exact")]
    let count = MEASURED as f64;
    total / count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn webp(score: f64, bytes: f64) -> Vec<Scored> {
        vec![Scored::default(), Scored { scores: [score; 4], bytes: [bytes; 4] }]
    }

    #[test]
    fn libvips_is_asked_for_no_less_than_ours() {
        let libvips = [webp(70.0, 1.0), webp(72.0, 2.0), webp(74.0, 3.0), webp(76.0, 4.0)];
        let ours = |score| Scored { scores: [score; 4], bytes: [3.0; 4] };
        assert_eq!(equally_good(ours(70.0), &libvips).unwrap(), 72);
        assert_eq!(equally_good(ours(73.1), &libvips).unwrap(), 79);
        assert_eq!(equally_good(ours(76.0), &libvips).unwrap(), 84);
    }
}
