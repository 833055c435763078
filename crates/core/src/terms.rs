//! On what terms a call takes pictures.

use serde::Serialize;

use crate::coded::coded;

coded! {
    /// What becomes of whoever is younger than a call asks.
    Younger {
        /// An adult who looks after them sends it with them, agrees, and is answered.
        WithAdult = "with-adult",
        /// They are not admitted.
        Refused = "refused",
    }
}

coded! {
    /// What a contributor answers when a call asks how old they are. Nothing more is asked, for no rule needs
    /// a birthday.
    AgeAnswer {
        /// As old as the call asks.
        OfAge = "of-age",
        /// Younger.
        Younger = "younger",
    }
}

/// From which age one may send alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AgeRule {
    /// In years, 1 to 99.
    pub from: u8,
    /// What becomes of whoever is younger.
    pub younger: Younger,
}

impl AgeRule {
    /// The highest age that a call can ask for, in years.
    pub const LIMIT: u8 = 99;
    /// The statement to which the adult agrees who sends with somebody younger; of nobody else it is asked.
    pub const STATEMENT: &str = "guardian";
}

/// How much a call takes of what somebody sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Terms {
    /// The heaviest picture, in whole decimal megabytes; none: as heavy as the house takes.
    pub megabytes_max: Option<u16>,
    /// The most contributions of one person to the call, those that they took back apart; none: any
    /// number.
    pub per_person: Option<u16>,
    /// From which age one may send alone; none: it is not asked.
    pub age: Option<AgeRule>,
    /// One sends to it with a code that it gave alone.
    pub by_invitation: bool,
}

impl Terms {
    /// The most contributions of one person that a call can limit them to.
    pub const PER_PERSON_LIMIT: u16 = 1_000;

    /// Whoever is younger than the call asks sends with an adult.
    pub fn admits_with_adult(&self) -> bool {
        self.age.is_some_and(|rule| rule.younger == Younger::WithAdult)
    }

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
