//! The colours of the styles can be read: WCAG 2.2, success criteria 1.4.3 and 1.4.11, level AA.

use std::collections::BTreeMap;

use super::*;
use crate::accent::contrast;

/// What is written on what.
const TEXTS: [(&str, &str); 14] = [
    ("ink", "wall"),
    ("ink", "raised"),
    ("ink", "hair"),
    ("soft", "wall"),
    ("soft", "raised"),
    ("accent-text", "wall"),
    ("on-accent", "accent"),
    ("good", "wall"),
    ("good", "good-wash"),
    ("warn", "warn-wash"),
    ("bad", "wall"),
    ("bad", "bad-wash"),
    ("ink", "bad-wash"),
    ("wall", "ink"),
];

/// What outlines a control, and the ground it stands on.
const SHAPES: [(&str, &str); 6] = [
    ("edge", "wall"),
    ("edge", "raised"),
    ("focus", "wall"),
    ("line", "wall"),
    ("accent-text", "raised"),
    ("bad", "raised"),
];

type Palette = BTreeMap<String, [u8; 3]>;

/// The custom properties of a file that are colours, the later over the earlier.
fn palette(under: &Palette, declarations: &str) -> Palette {
    let own = declarations.split(';').filter_map(|declaration| {
        let (name, value) = declaration.rsplit_once("--")?.1.split_once(':')?;
        let packed = u32::from_str_radix(value.trim().strip_prefix('#')?, 16).ok()?;
        let [_, red, green, blue] = packed.to_be_bytes();
        Some((name.to_owned(), [red, green, blue]))
    });
    under.clone().into_iter().chain(own).collect()
}

fn faults(scheme: &str, palette: &Palette, pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let judged = pairs.iter().filter_map(|(over, under)| {
        let ratio = contrast(palette[*over], palette[*under]);
        (ratio < least).then(|| format!("{scheme}: {over} on {under} {ratio:.2} < {least}"))
    });
    judged.collect()
}

#[test]
fn every_pair_of_colours_can_be_read() {
    let tokens = Styles::get("tokens.css").map(text).unwrap();
    let desk = Styles::get("desk-tokens.css").map(text).unwrap();
    let (light, dark) = tokens.split_once("prefers-color-scheme: dark").unwrap();
    let light = palette(&Palette::new(), light);
    let dark = palette(&light, dark);
    let desk = palette(&light, &desk);
    let mut all = Vec::new();
    for (scheme, palette) in [("light", &light), ("dark", &dark), ("desk", &desk)] {
        all.extend(faults(scheme, palette, &TEXTS, 4.5));
        all.extend(faults(scheme, palette, &SHAPES, 3.0));
    }
    assert_eq!(all, Vec::<String>::new());
}

#[test]
fn white_can_be_read_on_the_act_of_hanging() {
    let desk = palette(&Palette::new(), &Styles::get("desk-tokens.css").map(text).unwrap());
    assert!(contrast([255; 3], desk["hang"]) >= 4.5);
}
