//! The hosts that institutions have to themselves, known without asking the database.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use actix_web::http::header::HeaderMap;
use cimaise_core::{HostName, Slug};
use cimaise_store::{Store, StoreResult, institutions};

use crate::Edge;
use crate::edge::host_of;

/// All of them, each with whose it is. Clones know the same.
///
/// What a page says never depends on the host at which it is asked for: it names its own address. A host only decides
/// which pages are given at it, so that answers that stand ready need not be told apart by it.
#[derive(Clone, Debug, Default)]
pub struct Hosts(Arc<RwLock<Known>>);

/// Institutions by `host` or `host:port`, as in a `Host` header.
type Known = Arc<HashMap<String, Slug>>;

impl Hosts {
    /// Reads them anew, as after each change and every now and then: another process may have changed them.
    pub async fn renew(&self, edge: &Edge, store: &Store) -> StoreResult<()> {
        let hosts = store.read(institutions::hosts).await?;
        self.know(edge, hosts);
        Ok(())
    }

    /// From now on it is these. That of the house itself is nobody's.
    fn know(&self, edge: &Edge, hosts: Vec<(HostName, Slug)>) {
        let ours = |(host, _): &(HostName, Slug)| edge.is_own_host(host);
        let known = hosts.into_iter().filter(|one| !ours(one));
        let known = known.map(|(host, slug)| (edge.authority_of(&host), slug)).collect();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(known);
    }

    /// Whose host a request names, if it is somebody's; any other name is treated as that of the house.
    pub fn asked(&self, headers: &HeaderMap) -> Option<Slug> {
        let known = Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner));
        if known.is_empty() {
            return None;
        }
        known.get(&host_of(headers)?.to_ascii_lowercase()).cloned()
    }
}

/// What becomes of a path at the host of an institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum At {
    /// It is answered there, as everywhere.
    Here,
    /// It is the way to the institution's first page.
    Home,
    /// It is answered at the address of the house alone.
    House,
}

impl At {
    /// Whether a path belongs to the pages of the institution, or to what they need.
    pub(crate) fn of(slug: &Slug, path: &str) -> Self {
        let slug = slug.as_str();
        let segments: Vec<_> = path.split('/').skip(1).collect();
        match segments.as_slice() {
            [""] => Self::Home,
            [lang] | [lang, ""] if is_language(lang) => Self::Home,
            segments if is_for_all(segments) || is_of(segments, slug) => Self::Here,
            _ => Self::House,
        }
    }
}

fn is_language(segment: &str) -> bool {
    crate::language_of_path(&format!("/{segment}")).is_some()
}

/// What pages need, whosever they are; and what the scripts of the form and of the follow-up page ask.
fn is_for_all(segments: &[&str]) -> bool {
    matches!(
        segments,
        ["assets" | "media", ..]
            | ["healthz" | "robots.txt" | "oembed.json" | "embed.js" | "live-worker.js"]
            | ["api", "v1", "uploads" | "follow-up", ..]
    )
}

/// What is an institution's own.
fn is_of(segments: &[&str], slug: &str) -> bool {
    match segments {
        ["iiif", first, ..] => *first == slug,
        [lang, first, ..] if is_language(lang) => is_of_visitors(first, slug),
        [file] if is_sitemap(file, slug) => true,
        [first, ..] => is_of_visitors(first, slug),
        [] => false,
    }
}

/// The pages of the institution, those of who sent something, and those of who gave notice of something.
fn is_of_visitors(first: &str, slug: &str) -> bool {
    first == slug || matches!(first, "follow" | "notice")
}

/// `sitemap.musee.xml`, `sitemap.musee.walls.xml`: no slug has a point in it.
fn is_sitemap(file: &str, slug: &str) -> bool {
    file.strip_prefix("sitemap.")
        .and_then(|rest| rest.strip_prefix(slug))
        .is_some_and(|rest| rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(public_url: &str) -> Edge {
        Edge { public_url: public_url.parse().unwrap(), proxies: 0, hub: None }
    }

    fn slug(text: &str) -> Slug {
        Slug::parse(text).unwrap()
    }

    fn asked(hosts: &Hosts, host: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert("host".parse().unwrap(), host.parse().unwrap());
        headers.insert("x-forwarded-host".parse().unwrap(), "toys.example".parse().unwrap());
        hosts.asked(&headers).map(|slug| slug.to_string())
    }

    #[test]
    fn a_host_is_known_by_its_whole_name_alone() {
        let hosts = Hosts::default();
        let toys = (HostName::parse("toys.example").unwrap(), slug("musee"));
        let own = (HostName::parse("cimaise.example").unwrap(), slug("atelier"));
        assert_eq!(asked(&hosts, "toys.example"), None);
        hosts.know(&edge("https://cimaise.example"), vec![toys.clone(), own]);
        for host in ["toys.example", "TOYS.example"] {
            assert_eq!(asked(&hosts, host).as_deref(), Some("musee"), "{host}");
        }
        for host in ["toys.example:8080", "a.toys.example", "evil.example", "cimaise.example", ""] {
            assert_eq!(asked(&hosts, host), None, "{host}");
        }
        hosts.know(&edge("http://127.0.0.1:8080"), vec![toys]);
        assert_eq!(asked(&hosts, "toys.example:8080").as_deref(), Some("musee"));
        assert_eq!(asked(&hosts, "toys.example"), None);
    }

    #[test]
    fn an_institutions_host_gives_its_own_pages() {
        let at = |path: &str| At::of(&slug("musee"), path);
        for path in ["/", "/fr", "/fr/", "/en/"] {
            assert_eq!(at(path), At::Home, "{path}");
        }
        for path in [
            "/fr/musee",
            "/fr/musee/paper-toy/larme/contribute",
            "/musee/paper-toy",
            "/fr/follow/abc",
            "/follow/abc",
            "/en/notice/abc",
            "/assets/styles/public.css",
            "/media/a/b/640.jpg",
            "/iiif/musee/collection.json",
            "/sitemap.musee.xml",
            "/sitemap.musee.walls.xml",
            "/robots.txt",
            "/api/v1/uploads/abc",
            "/api/v1/follow-up/abc",
            "/healthz",
        ] {
            assert_eq!(at(path), At::Here, "{path}");
        }
        for path in [
            "/fr/atelier",
            "/atelier",
            "/desk",
            "/sign-in",
            "/fr/join/abc",
            "/api",
            "/api/v1/institutions",
            "/iiif/atelier/collection.json",
            "/sitemap.atelier.xml",
            "/sitemap.musee2.xml",
            "/mails",
            "/metrics",
            "//evil.example",
            "/fr//musee",
            "*",
        ] {
            assert_eq!(at(path), At::House, "{path}");
        }
    }
}
