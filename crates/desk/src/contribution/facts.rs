//! What is known of a contribution, beside its picture.

use cimaise_core::{
    AltText, CONSENT_STARTERS, Consent, ConsentStatement, Flag, Language, Picture, QueuePart, State,
};
use cimaise_store::{
    Db, StoreResult, consents, flags, invitation_codes, pictures, themes, watched_words,
};
use cimaise_words::{Voice, plain};

use super::Seen;
use crate::addresses;
use crate::original::strippable;
use crate::views::{Shown, licence};

/// The words by which a statement that is not the house's own is told from others.
const BEGINNING: usize = 6;

/// The facts, in the moderator's language.
pub struct Facts {
    /// Its title.
    pub title: String,
    /// Its story, which may be empty.
    pub story: String,
    /// The language in which it was sent, for the `lang` attribute.
    pub language: Language,
    /// The theme to which it was sent.
    pub theme: String,
    /// What the theme asks for, in the reader's language.
    pub brief: String,
    /// Who made it.
    pub credit: String,
    /// On what terms.
    pub licence: String,
    /// Whether a mail will reach the contributor.
    pub reached: String,
    /// What its contributor answered to how old they are, where the call asked.
    pub age: Option<String>,
    /// With which code it came, and for whom that was made, where its call is by invitation.
    pub invited: Option<(String, String)>,
    /// Its contributor says that somebody can be recognised.
    pub faces: bool,
    /// Of the words of which the institution wants to be told, those that it contains.
    pub watched: Vec<String>,
    /// What was agreed to, and what was asked and not agreed to.
    pub consents: Vec<Accord>,
    /// The file of each picture.
    pub files: Vec<File>,
    /// The most characters of a description.
    pub max_alt: usize,
    pictures: Vec<Picture>,
}

/// One statement.
pub struct Accord {
    /// In a word or two when it is the house's own, else how it begins.
    pub label: String,
    /// Its whole text, in the language in which it was shown.
    pub text: String,
    /// Which that is, for the `lang` attribute.
    pub language: Language,
    /// Which version of the text.
    pub version: i32,
    /// It was accepted.
    pub accepted: bool,
}

/// One file.
pub struct File {
    /// `JPEG, 4032 × 3024, 4,1 Mo`.
    pub line: String,
    /// It told where it was taken, and no rendition does.
    pub had_location: bool,
    /// Where it is downloaded, if its metadata can be taken away.
    pub download: Option<String>,
    /// Its description; empty when none was given.
    pub alt: String,
    /// Where it is described anew, by who may.
    pub describe: Option<String>,
}

impl Facts {
    /// Reads them.
    pub fn read(db: &mut Db, t: Voice, seen: &Seen, part: &QueuePart) -> StoreResult<Self> {
        let contribution = &seen.contribution;
        let accepted = consents::of_contribution(db, contribution.id)?;
        let asked = consents::asked(db, seen.call)?;
        let pictures = match contribution.state {
            State::Withdrawn => Vec::new(),
            _ => pictures::of_contribution(db, contribution.id)?,
        };
        let reached =
            if contribution.email.is_some() { "desk-mail-given" } else { "desk-mail-none" };
        let theme = themes::by_id(db, contribution.theme)?;
        let list = watched_words::of_institution(db, contribution.institution)?;
        let found = watched_words::found(&list, contribution, &pictures);
        let file = |picture| File::of(t, picture, seen.may_decide, part);
        Ok(Self {
            title: contribution.title.to_string(),
            story: contribution.story.to_string(),
            language: contribution.language,
            theme: theme.title.get(t.language()).to_owned(),
            brief: plain(theme.prompt.get(t.language())),
            credit: contribution.credit.to_string(),
            licence: licence(t, contribution),
            reached: t.say(reached).with("language", contribution.language.tag()).to_string(),
            age: contribution
                .age
                .map(|age| t.say("desk-age").with("answer", age.code()).to_string()),
            invited: invitation_codes::came_by(db, contribution.id)?
                .map(|(code, note)| (code.to_string(), note)),
            faces: flags::of_contribution(db, contribution.id)?.contains(&Flag::Faces),
            watched: found.into_iter().map(str::to_owned).collect(),
            consents: accords(t, contribution.language, &accepted, asked),
            files: pictures.iter().map(file).collect(),
            max_alt: AltText::MAX,
            pictures,
        })
    }

    /// The pictures, large.
    pub fn shown(&self) -> Vec<Shown> {
        self.pictures.iter().filter_map(Shown::large).collect()
    }
}

/// What was accepted, then what was asked without being accepted.
fn accords(
    t: Voice,
    shown: Language,
    accepted: &[Consent],
    asked: Vec<ConsentStatement>,
) -> Vec<Accord> {
    let refused =
        asked.into_iter().filter(|one| !accepted.iter().any(|c| c.statement.code == one.code));
    let given = accepted.iter().map(|consent| (consent.statement.clone(), true));
    given
        .chain(refused.map(|statement| (statement, false)))
        .map(|(statement, accepted)| Accord {
            label: short(t, shown, &statement),
            text: statement.text.get(shown).to_owned(),
            language: statement.text.language_of(shown),
            version: statement.version,
            accepted,
        })
        .collect()
}

/// A statement in a few words: those for the house's own text, else its first.
fn short(t: Voice, shown: Language, statement: &ConsentStatement) -> String {
    let text = statement.text.get(shown);
    let is_of_the_house = |code: &str| {
        let (key, voice) =
            (format!("consent-{code}"), Voice::new(statement.text.language_of(shown)));
        code == statement.code && voice.say(&key).to_string() == text
    };
    if CONSENT_STARTERS.iter().any(|(code, _)| is_of_the_house(code)) {
        return t.say(&format!("desk-consent-{}", statement.code)).to_string();
    }
    let words: Vec<_> = text.split_whitespace().collect();
    match words.get(..BEGINNING) {
        Some(beginning) => format!("{}…", beginning.join(" ")),
        None => words.join(" "),
    }
}

impl File {
    fn of(t: Voice, picture: &Picture, described: bool, part: &QueuePart) -> Self {
        let original = &picture.original;
        let line = t
            .say("desk-file")
            .with("format", format_name(&original.format))
            .with("width", original.width.to_string())
            .with("height", original.height.to_string())
            .with("size", t.bytes(original.bytes));
        Self {
            line: line.to_string(),
            had_location: original.had_location,
            download: strippable(&original.format).map(|_| addresses::original(picture.id)),
            alt: picture.alt.to_string(),
            describe: described.then(|| addresses::alt(picture.id, part)),
        }
    }
}

/// A format as people write it; originals are known by what their files' names end with.
fn format_name(format: &str) -> String {
    if format == "jpg" { "JPEG".to_owned() } else { format.to_uppercase() }
}
