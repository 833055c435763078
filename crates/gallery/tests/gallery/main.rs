//! The gallery as its readers, feed readers and caches meet it, on a house of its own each time.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod caching;
mod embeds;
mod feeds;
mod halls;
mod hanging;
mod house;
mod iiif;
mod kits;
mod pages;
mod posters;
mod redirects;
mod searching;
mod sitemaps;
mod walls;
