//! The museum of the demonstration, as data.

use cimaise_core::{Licence, Localized, Role};
use serde::Deserialize;

/// Everything that is there before the first contribution.
#[derive(Clone, Debug, Deserialize)]
pub struct House {
    /// The institution.
    pub institution: Institution,
    /// Its call.
    pub call: Call,
    /// The call's themes, in order.
    pub themes: Vec<Theme>,
    /// What a guest likes best of it all.
    pub selection: Selection,
    /// Who drew the kits.
    pub kit_credit: String,
    /// On what terms they are shared.
    pub kit_licence: Licence,
    /// The password of everybody.
    pub password: String,
    /// The staff.
    pub people: Vec<Colleague>,
}

/// An institution.
#[derive(Clone, Debug, Deserialize)]
pub struct Institution {
    /// First segment of its addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its colour, `#rrggbb`.
    pub accent: String,
    /// IANA name of its zone.
    pub time_zone: String,
    /// Where contributors may answer.
    pub contact: String,
    /// Its legal notice.
    pub legal_notice: Localized,
}

/// A call; its window is counted from today.
#[derive(Clone, Debug, Deserialize)]
pub struct Call {
    /// Second segment of its addresses.
    pub slug: String,
    /// Its title.
    pub title: Localized,
    /// Its summary.
    pub summary: Localized,
    /// Its rules.
    pub rules: Localized,
    /// Days since it opened.
    pub opens_days_ago: i64,
    /// Days until it closes.
    pub closes_in_days: i64,
    /// The licences it offers.
    pub licences: Vec<Licence>,
    /// The most pictures in one contribution.
    pub pictures_max: u8,
}

/// A theme; its window is counted from today.
#[derive(Clone, Debug, Deserialize)]
pub struct Theme {
    /// Third segment of its addresses.
    pub slug: String,
    /// Its title.
    pub title: Localized,
    /// Its story prompt.
    pub prompt: Localized,
    /// Its hashtag.
    pub hashtag: String,
    /// The exhibition it answers.
    pub exhibition: Localized,
    /// The title of its kit.
    pub kit: Localized,
    /// Days since it opened.
    pub opens_days_ago: i64,
    /// Days until it closes; negative when it has closed.
    pub closes_in_days: i64,
}

/// A selection of what hangs.
#[derive(Clone, Debug, Deserialize)]
pub struct Selection {
    /// Its title.
    pub title: Localized,
    /// Why these.
    pub words: Localized,
    /// Who picks.
    pub curator: String,
    /// What: a theme and the picture in it, as their addresses end.
    pub pieces: Vec<String>,
}

/// Someone of the staff.
#[derive(Clone, Debug, Deserialize)]
pub struct Colleague {
    /// The address they sign in with.
    pub email: String,
    /// Their name.
    pub name: String,
    /// What they do.
    pub role: Role,
    /// The language of their desk.
    pub language: cimaise_core::Language,
}

/// The museum.
pub fn house() -> Result<House, serde_json::Error> {
    serde_json::from_str(include_str!("../house.json"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_museum_reads() {
        let house = super::house().unwrap();
        let slugs: Vec<_> = house.themes.iter().map(|theme| theme.slug.as_str()).collect();
        assert_eq!(slugs, ["hall", "lichtenstein"]);
    }
}
