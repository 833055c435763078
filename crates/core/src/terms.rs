//! On what terms a call takes pictures.

use serde::Serialize;

/// How much a call takes of what somebody sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Terms {
    /// The heaviest picture, in whole decimal megabytes; none: as heavy as the house takes.
    pub megabytes_max: Option<u16>,
    /// The most contributions of one person to the call, those that they took back apart; none: any
    /// number.
    pub per_person: Option<u16>,
}

impl Terms {
    /// The most contributions of one person that a call can limit them to.
    pub const PER_PERSON_LIMIT: u16 = 1_000;

    /// The heaviest picture in bytes, where a house takes `house` bytes: never more than that.
    pub fn bytes_max(&self, house: u64) -> u64 {
        self.megabytes_max.map_or(house, |most| house.min(u64::from(most) * 1_000_000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_takes_no_heavier_pictures_than_its_house() {
        let terms = |megabytes_max| Terms { megabytes_max, ..Terms::default() };
        let most = [None, Some(5), Some(40)].map(|most| terms(most).bytes_max(25_000_000));
        assert_eq!(most, [25_000_000, 5_000_000, 25_000_000]);
    }
}
