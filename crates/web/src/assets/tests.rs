use std::collections::BTreeSet;

use super::*;

#[test]
fn every_component_is_in_a_stylesheet() {
    let components = Styles::iter().filter(|name| name.ends_with(".css"));
    let files: BTreeSet<String> = components.map(|name| name.to_string()).collect();
    assert_eq!(files, bundles::listed());
}

#[test]
fn addresses_carry_the_digest_of_all() {
    assert_eq!(asset("styles/public.css"), format!("/assets/{}/styles/public.css", ASSETS.digest));
    assert_eq!(ASSETS.digest.len(), 16);
}

#[test]
#[should_panic(expected = "no asset \"styles/none.css\"")]
fn a_missing_file_is_found_at_once() {
    asset("styles/none.css");
}

#[test]
fn the_walls_of_the_styles_are_those_of_the_contrast_rule() {
    let tokens = Styles::get("tokens.css").map(text).unwrap();
    assert_eq!(tokens.matches("--wall: #f6f3ec;").count(), 1);
    assert_eq!(tokens.matches("--wall: #1a1816;").count(), 1);
}
