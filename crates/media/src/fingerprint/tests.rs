use super::*;
use crate::fingerprint::waves::SIDE;

#[test]
fn exchanging_twice_changes_nothing() {
    let bits = 0x0123_4567_89AB_CDEE;
    assert_eq!(exchanged(exchanged(bits)), bits);
    for u in 0..8 {
        for v in 0..8 {
            assert_eq!(exchanged(1 << (v * 8 + u)), 1 << (u * 8 + v));
        }
    }
}

#[test]
fn eight_positions_are_different_and_lead_back() {
    let swings = 0x0123_4567_89AB_CDEE;
    let mut all = positions(swings).map(|(swings, _, _)| swings);
    for (position, _, _) in positions(swings) {
        assert!(positions(position).iter().any(|(back, _, _)| *back == swings));
    }
    all.sort_unstable();
    assert!(all.windows(2).all(|two| two[0] != two[1]));
}

#[test]
fn bytes_go_both_ways_and_no_others_do() {
    let square: Vec<u8> =
        (0..SIDE * SIDE).map(|at| u8::try_from(at * at / 300 % 251).unwrap()).collect();
    let fingerprint = Fingerprint { swings: signs(&square) };
    let bytes = fingerprint.to_bytes();
    assert_eq!(bytes.len(), 129);
    assert_eq!(Fingerprint::from_bytes(&bytes), Some(fingerprint));
    assert_eq!(Fingerprint::from_bytes(&bytes[..128]), None);
    assert_eq!(Fingerprint::from_bytes(&bytes[..121]), None);
    assert_eq!(Fingerprint::from_bytes(&[2]), None);
    assert_eq!(Fingerprint::from_bytes(&[]), None);
}

#[test]
fn nothing_to_see_is_like_nothing() {
    let nothing = Fingerprint { swings: signs(&vec![200; SIDE * SIDE]) };
    assert_eq!(nothing.to_bytes(), [VERSION]);
    assert_eq!(Fingerprint::from_bytes(&[VERSION]), Some(nothing.clone()));
    assert_eq!(nothing.likeness(&nothing), None);
}
