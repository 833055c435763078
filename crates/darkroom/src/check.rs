//! What a child's answer must be, whoever speaks through it.

use std::collections::BTreeSet;

use cimaise_media::{Developed, Format, Limits, Order, PictureFacts, Rendition, RenditionFormat};

/// All renditions of a picture together, in bytes: many times what the largest have.
const RENDITIONS_MAX: u64 = 64 * 1024 * 1024;

/// A thumbhash, in bytes: the longest there is has 25.
const THUMBHASH_MAX: usize = 32;

/// Whether what is promised is what was asked for, before a byte of it is read.
pub fn is_plausible(developed: &Developed, bytes: &[u64], limits: &Limits, order: &Order) -> bool {
    let renditions = &developed.renditions;
    let sizes: BTreeSet<_> =
        renditions.iter().map(|one| (one.width, one.format.extension())).collect();
    let sum = bytes.iter().try_fold(0_u64, |sum, one| sum.checked_add(*one));
    is_within(developed, limits)
        && developed.facts.is_some() == order.facts
        && developed.facts.as_ref().is_none_or(are_short)
        && !renditions.is_empty()
        && renditions.iter().all(|one| was_ordered(one, order))
        && sizes.len() == renditions.len()
        && bytes.len() == renditions.len()
        && sum.is_some_and(|sum| sum <= RENDITIONS_MAX)
}

/// Whether the original could have been taken at all.
fn is_within(developed: &Developed, limits: &Limits) -> bool {
    let (width, height) = (developed.width, developed.height);
    width.min(height) > 0
        && width.max(height) <= limits.max_edge
        && u64::from(width) * u64::from(height) <= limits.max_pixels_jpeg.max(limits.max_pixels)
}

fn are_short(facts: &PictureFacts) -> bool {
    facts.thumbhash.len() <= THUMBHASH_MAX
}

fn was_ordered(one: &Rendition, order: &Order) -> bool {
    let edge = order.edges.iter().copied().max().unwrap_or(0);
    one.width.min(one.height) > 0
        && one.width.max(one.height) <= edge
        && order.formats.contains(&one.format)
}

/// Whether a file begins as its format does.
pub fn is_of(format: RenditionFormat, bytes: &[u8]) -> bool {
    Format::sniff(bytes).is_ok_and(|found| found.media_type() == format.media_type())
}

#[cfg(test)]
mod tests {
    use cimaise_media::develop;

    use super::*;
    use crate::child::ONE_PIXEL;

    const JPEG: RenditionFormat = RenditionFormat::Jpeg;

    fn plausible(renditions: &[(u32, RenditionFormat)], bytes: &[u64]) -> bool {
        let order = Order { edges: vec![320, 640], formats: vec![JPEG], facts: false };
        let drawn = |&(width, format)| Rendition { width, height: 300, format, bytes: Vec::new() };
        let renditions = renditions.iter().map(drawn).collect();
        let developed = Developed { width: 4000, height: 3000, facts: None, renditions };
        is_plausible(&developed, bytes, &Limits::default(), &order)
    }

    #[test]
    fn what_was_asked_for_passes() {
        assert!(plausible(&[(640, JPEG), (320, JPEG)], &[90_000, 20_000]));
    }

    #[test]
    fn what_was_not_asked_for_does_not() {
        assert!(!plausible(&[], &[]), "nothing");
        assert!(!plausible(&[(641, JPEG)], &[1]), "too wide");
        assert!(!plausible(&[(0, JPEG)], &[1]), "no pixel");
        assert!(!plausible(&[(640, RenditionFormat::Webp)], &[1]), "another format");
        assert!(!plausible(&[(640, JPEG), (640, JPEG)], &[1, 1]), "twice");
        assert!(!plausible(&[(640, JPEG)], &[RENDITIONS_MAX + 1]), "too much");
        assert!(!plausible(&[(640, JPEG), (320, JPEG)], &[u64::MAX, 2]), "more than is counted");
        assert!(!plausible(&[(640, JPEG)], &[]), "too few lengths");
        assert!(!plausible(&[(640, JPEG)], &[1, 1]), "too many lengths");
    }

    fn facts() -> PictureFacts {
        let limits = Limits { min_edge: 1, ..Limits::default() };
        develop(ONE_PIXEL, &limits, &Order::first(vec![1])).unwrap().facts.unwrap()
    }

    #[test]
    fn facts_come_when_they_were_asked_for_and_are_short() {
        let told = |ordered, thumbhash: Option<usize>| {
            let order = Order { edges: vec![320], formats: vec![JPEG], facts: ordered };
            let facts = thumbhash.map(|len| PictureFacts { thumbhash: vec![0; len], ..facts() });
            let one = Rendition { width: 320, height: 240, format: JPEG, bytes: Vec::new() };
            let developed = Developed { width: 400, height: 300, facts, renditions: vec![one] };
            is_plausible(&developed, &[1], &Limits::default(), &order)
        };
        assert!(told(true, Some(25)));
        assert!(told(false, None));
        assert!(!told(true, None));
        assert!(!told(false, Some(25)));
        assert!(!told(true, Some(THUMBHASH_MAX + 1)));
    }

    #[test]
    fn originals_that_were_never_taken_do_not_pass() {
        let limits = Limits::default();
        for (width, height) in [(0, 300), (limits.max_edge + 1, 300), (16_000, 16_000)] {
            let developed = Developed { width, height, facts: None, renditions: vec![] };
            assert!(!is_within(&developed, &limits), "{width}x{height}");
        }
    }

    #[test]
    fn files_begin_as_their_format_does() {
        assert!(is_of(JPEG, b"\xFF\xD8\xFF\xE0"));
        assert!(is_of(RenditionFormat::Webp, b"RIFF\0\0\0\0WEBPVP8 "));
        assert!(!is_of(JPEG, b"<script>"));
        assert!(!is_of(RenditionFormat::Webp, b"\xFF\xD8\xFF\xE0"));
        assert!(!is_of(RenditionFormat::Webp, b"RIFF"));
    }
}
