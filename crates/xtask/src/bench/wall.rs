//! A theme's wall under load: what a busy evening asks for, ours over nginx with the same bytes.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::house::{ACCEPT, Answer, House, ask};
use super::load::requests_a_second;
use super::nginx::Nginx;
use super::rounds::{Contender, compare};
use crate::machine::programs;
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// How many pieces hang in the theme.
const PIECES: usize = 10_000;

/// Compares whole pages and "not modified" answers; returns the ratio for whole pages.
pub fn run(repository: &Repository) -> Result<f64> {
    let folder = House::furnish(repository, PIECES)?;
    // Without a worker: who furnishes leaves jobs that have nothing left to do.
    let house = House::open(repository, folder, &["--without-worker"], &[])?;
    let page = largest_wall(&house)?;
    let Answer { body, etag } = ask(&page)?;
    let nginx = Nginx::serve(&body)?;
    let same = ask(&nginx.url())?;
    if same.body != body {
        bail!("nginx does not serve the same bytes");
    }
    say(format_args!("{page}: {} bytes, compressed", body.len()));
    let whole = vec![ACCEPT.to_owned()];
    let known = |etag: &str| vec![ACCEPT.to_owned(), format!("If-None-Match: {etag}")];
    let runs = [
        ("cimaise, whole page", page.clone(), whole.clone()),
        ("nginx, whole page", nginx.url(), whole),
        ("cimaise, not modified", page, known(&etag)),
        ("nginx, not modified", nginx.url(), known(&same.etag)),
    ];
    let mut contenders: Vec<Contender> = runs
        .iter()
        .map(|(name, url, headers)| Contender {
            name,
            measure: Box::new(move || requests_a_second(url, headers)),
        })
        .collect();
    let medians = compare("requests a second", &mut contenders)?;
    Ok(medians[0] / medians[1])
}

/// The address of the wall that weighs most, found as a visitor finds it: by links.
fn largest_wall(house: &House) -> Result<String> {
    let curl = programs::need("curl", &["curl"])?;
    let mut pages = BTreeSet::from(["/fr/".to_owned()]);
    for depth in 2..=4 {
        let mut below = BTreeSet::new();
        for page in &pages {
            let html = Step::new(&curl).args(["-sf", &house.url(page)]).output()?;
            below.extend(links_to_depth(&String::from_utf8_lossy(&html), depth));
        }
        pages = below;
    }
    let mut largest = None;
    for page in pages {
        let size = ask(&house.url(&page))?.body.len();
        largest = largest.max(Some((size, page)));
    }
    let (_, page) = largest.context("no link leads from /fr/ to a theme")?;
    Ok(house.url(&page))
}

/// The French pages that a page links to, `depth` folders deep.
fn links_to_depth(html: &str, depth: usize) -> impl Iterator<Item = String> {
    html.split("href=\"").skip(1).filter_map(move |rest| {
        let path = rest.split(['"', '?', '#']).next()?;
        let folders = path.strip_prefix("/fr/")?.split('/').filter(|folder| !folder.is_empty());
        (folders.count() + 1 == depth && !path.starts_with("/fr/follow/")).then(|| path.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_one_folder_at_a_time() {
        let html = r#"<a href="/fr/musee">m</a> <a href="/fr/musee/appel/theme?after=3">t</a>
            <a href="/en/musee/appel/theme">t</a> <a href="/fr/follow/abc/def">f</a>
            <a href="/fr/musee/appel/autre#haut">a</a>"#;
        assert_eq!(links_to_depth(html, 2).collect::<Vec<_>>(), ["/fr/musee"]);
        let themes = ["/fr/musee/appel/theme", "/fr/musee/appel/autre"];
        assert_eq!(links_to_depth(html, 4).collect::<Vec<_>>(), themes);
    }
}
