//! A theme's wall under load: what a busy evening asks for, ours over nginx with the same bytes.

use std::cell::RefCell;
use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::crowds::{Crowd, crowded};
use super::house::{ACCEPT, Answer, House, WHOLE, ask};
use super::load::{Asked, load};
use super::nginx::Nginx;
use super::rounds::{Contender, compare, heads, tell};
use crate::machine::programs;
use crate::report::say;
use crate::repository::Repository;
use crate::step::Step;

/// How many pieces hang in the theme.
const TOWN: Crowd = Crowd { name: "town", waiting: 0, hanging: 200_000, papers: 0 };

/// Asks for another page of the wall each time, none of which was asked for before: those of a crowd hang a
/// millisecond apart.
const ANEW: &str = r#"
math.randomseed(os.time())
request = function()
    local at = 1767225600000 + math.random(1000, 199000)
    local page = string.format("%012x", at)
    local tail = string.format("%06x%06x", math.random(0, 16777215), math.random(0, 16777215))
    local before = page:sub(1, 8) .. "-" .. page:sub(9, 12) .. "-7fff-bfff-" .. tail
    return wrk.format("GET", wrk.path .. "?before=" .. before)
end
"#;

/// Compares whole pages and "not modified" answers, and tells what a page costs that has to be made; returns the
/// ratio for whole pages with the same headers: what a page forbids a browser is part of it.
pub fn run(repository: &Repository) -> Result<f64> {
    let house = crowded(repository, None, &TOWN, WHOLE)?;
    let page = largest_wall(&house)?;
    let Answer { body, etag, headers } = ask(&page)?;
    let nginx = Nginx::serve(&body, &headers)?;
    let url = nginx.url_with_headers();
    let (same, bare) = (ask(&url)?, ask(&nginx.url())?);
    if same.body != body
        || bare.body != body
        || headers.iter().any(|one| !same.headers.contains(one))
    {
        bail!("nginx does not serve the same bytes: {:?} for {headers:?}", same.headers);
    }
    say(format_args!("{page}: {} bytes, compressed", body.len()));
    let anew = house.folder().join("anew.lua");
    std::fs::write(&anew, ANEW)?;
    let known = |etag: &str| vec![ACCEPT.to_owned(), format!("If-None-Match: {etag}")];
    let ours = |headers, script| Asked { url: &page, headers, script };
    let few = nginx.url();
    let theirs = |headers| Asked { url: &url, headers, script: None };
    let whole = || vec![ACCEPT.to_owned()];
    let runs = [
        ("cimaise, whole page", ours(whole(), None)),
        ("nginx, whole page", theirs(whole())),
        ("cimaise, not modified", ours(known(&etag), None)),
        ("nginx, not modified", theirs(known(&same.etag))),
        ("nginx, its own headers alone", Asked { url: &few, headers: whole(), script: None }),
        ("cimaise, made anew", ours(whole(), Some(anew.as_path()))),
    ];
    let slowest: Vec<_> = runs.iter().map(|_| RefCell::new(Vec::new())).collect();
    let mut contenders: Vec<Contender> = Vec::new();
    for ((name, asked), slowest) in runs.iter().zip(&slowest) {
        let measure = || {
            let load = load(asked)?;
            slowest.borrow_mut().push(load.slowest);
            Ok(load.requests)
        };
        contenders.push(Contender { name, measure: Box::new(measure) });
    }
    let medians = compare("requests a second", &mut contenders)?;
    drop(contenders);
    heads("ms in which 99 of 100 came");
    for ((name, _), slowest) in runs.iter().zip(slowest) {
        // After the round that warms up.
        tell(name, slowest.into_inner().split_off(1));
    }
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
