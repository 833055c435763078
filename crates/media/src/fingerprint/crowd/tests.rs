use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Windows that are like their whole, but for some swings each.
fn fingerprint(whole: u64, flips: &[u64]) -> Fingerprint {
    let windows = (0..WINDOWS).map(|at| match at {
        0 => whole & SWINGS,
        _ => (whole ^ flips[at % flips.len()]) & SWINGS,
    });
    Fingerprint { swings: windows.collect() }
}

/// Some bits, seldom many.
fn few() -> impl Strategy<Value = u64> {
    vec(1..64_u32, 0..16).prop_map(|bits| bits.into_iter().fold(0, |all, bit| all | 1 << bit))
}

/// One that may be like another by any of its windows, in any position; or like none.
fn other(of: &Fingerprint) -> impl Strategy<Value = Fingerprint> + use<> {
    let near = (0..WINDOWS, 0..8_usize, few(), vec(few(), 1..WINDOWS));
    let swings = of.swings.clone();
    let near = near.prop_map(move |(window, position, far, flips)| {
        let (seen, _, _) = positions(swings[window])[position];
        fingerprint(seen ^ far, &flips)
    });
    let far = (any::<u64>(), vec(few(), 1..WINDOWS));
    let far = far.prop_map(|(whole, flips)| fingerprint(whole, &flips));
    let nothing = Just(Fingerprint { swings: Vec::new() });
    prop_oneof![8 => near, 4 => far, 1 => nothing]
}

fn sought_among_others() -> impl Strategy<Value = (Fingerprint, Vec<Fingerprint>)> {
    let sought = (any::<u64>(), vec(few(), 1..WINDOWS));
    let sought = sought.prop_map(|(whole, flips)| fingerprint(whole, &flips));
    sought.prop_flat_map(|sought| {
        let others = vec(other(&sought), 0..3 * BLOCK);
        (Just(sought), others)
    })
}

proptest! {
    #[test]
    fn a_crowd_finds_what_comparing_one_by_one_finds((sought, others) in sought_among_others()) {
        let mut crowd = Crowd::default();
        let places: Vec<_> = others.iter().map(|other| crowd.take(other)).collect();
        let one_by_one: Vec<_> = others.iter().zip(places)
            .filter_map(|(other, place)| Some((place?, sought.likeness(other)?)))
            .collect();
        prop_assert_eq!(crowd.alike(&sought), one_by_one);
    }

    #[test]
    fn every_processor_finds_the_same((sought, others) in sought_among_others()) {
        let mut crowd = Crowd::default();
        for other in &others {
            let _ = crowd.take(other);
        }
        let sought = Sought::of(&sought).unwrap();
        for (block, windows) in crowd.blocks.iter().zip(&crowd.windows) {
            prop_assert_eq!(sought.near(block, windows), sought.near_by_any(block, windows));
        }
    }
}

#[test]
fn what_is_forgotten_is_found_no_more() {
    let mut crowd = Crowd::default();
    let one = fingerprint(0x0123_4567_89AB_CDEE, &[1 << 40]);
    let places: Vec<_> = (0..BLOCK + 2).map(|_| crowd.take(&one).unwrap()).collect();
    assert_eq!(places, (0..BLOCK + 2).collect::<Vec<_>>());
    crowd.forget(0);
    crowd.forget(BLOCK);
    crowd.forget(BLOCK + 2);
    let found: Vec<_> = crowd.alike(&one).into_iter().map(|(place, _)| place).collect();
    let wanted: Vec<_> = (1..BLOCK).chain([BLOCK + 1]).collect();
    assert_eq!(found, wanted);
}

#[test]
fn nothing_takes_no_memory_and_a_few_take_little() {
    let mut crowd = Crowd::default();
    assert_eq!((crowd.bytes(), crowd.take(&Fingerprint { swings: Vec::new() })), (0, None));
    assert_eq!(crowd.bytes(), 0);
    assert_eq!(crowd.take(&fingerprint(2, &[0])), Some(0));
    assert!(crowd.bytes() < 30_000, "{} bytes", crowd.bytes());
    assert_eq!(Crowd::BYTES_EACH, 161);
}

#[test]
fn the_bound_is_none_too_high_for_turned_windows() {
    // A window that leaves out something at the left, turned, and as far as look-alikes may be.
    let sought = fingerprint(0x9A3C_56F0_1B7D_E482, &[0xFF << 20, 0, 0xF0F0 << 8]);
    for window in 0..WINDOWS {
        for (position, _, _) in positions(sought.swings[window]) {
            let other = fingerprint(position ^ 0b11_1111_1110, &[0x5555 << 30, 0xAAAA << 11]);
            let mut crowd = Crowd::default();
            crowd.take(&other).unwrap();
            let found = crowd.alike(&sought);
            assert_eq!(found.len(), usize::from(sought.likeness(&other).is_some()));
            assert!(found[0].1.apart <= MOST_APART);
        }
    }
}
