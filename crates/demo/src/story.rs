//! Who sent what, and what became of it.

use serde::Deserialize;

/// One contribution of the demonstration.
#[derive(Clone, Debug, Deserialize)]
pub struct Sent {
    /// Slug of its theme.
    pub theme: String,
    /// The toys in its pictures, by their keys.
    pub toys: Vec<String>,
    /// The language it was sent in.
    pub language: String,
    /// Its title.
    pub title: String,
    /// Its story.
    pub story: String,
    /// A description for each picture.
    pub alt: Vec<String>,
    /// Who made it.
    pub credit: String,
    /// Under which licence.
    pub licence: String,
    /// Where letters go.
    pub email: Option<String>,
    /// When it was sent, about: `Hours` keep people out of the night.
    pub hours_ago: f64,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a contribution.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Fate {
    /// It waits.
    Wait,
    /// A moderator hung it.
    Hang,
    /// A moderator refused it.
    Refuse {
        /// Code of the reason.
        reason: String,
        /// Their own words.
        words: String,
        /// Long enough ago that it can no longer be undone.
        settled: bool,
    },
    /// It hung, and was taken off the wall.
    TakeDown {
        /// Code of the reason.
        reason: String,
        /// Their own words.
        words: String,
    },
    /// It hung, and its contributor took it back.
    Withdraw,
    /// Its file was cut on the way and cannot be read.
    Broken,
}

/// The whole story, oldest first.
pub fn story() -> Result<Vec<Sent>, serde_json::Error> {
    serde_json::from_str(include_str!("../story.json"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toys::cast;

    #[test]
    fn every_toy_of_the_story_can_be_drawn() {
        let keys: Vec<_> = cast().iter().map(|toy| toy.key).collect();
        let unknown: Vec<_> = story()
            .unwrap()
            .into_iter()
            .flat_map(|sent| sent.toys)
            .filter(|toy| !keys.contains(&toy.as_str()))
            .collect();
        assert_eq!(unknown, Vec::<String>::new());
    }

    #[test]
    fn each_picture_has_its_description() {
        for sent in story().unwrap() {
            assert_eq!(sent.alt.len(), sent.toys.len(), "{}", sent.title);
        }
    }
}
