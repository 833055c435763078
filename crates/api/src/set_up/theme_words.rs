//! A theme read from what was typed.

use cimaise_core::{
    CallId, Exhibition, Hashtag, Institution, Kit, Localized, TextError, Theme, Window,
};
use cimaise_web::Problem;
use cimaise_words::time_zone;
use jiff::tz::TimeZone;
use url::Url;

use super::call_words::TITLE;
use super::reading::Reading;
use super::typed::Typed;
use super::{NewKit, NewTheme};

/// The most characters of each text of a theme.
pub(crate) const PROMPT: usize = 1_000;
/// See [`PROMPT`].
pub(crate) const CREDIT: usize = 120;
/// The most characters of a web address.
const ADDRESS: usize = 500;

/// What can be said and changed of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ThemeWords {
    title: Localized,
    prompt: Localized,
    hashtag: Option<Hashtag>,
    exhibition: Option<Exhibition>,
    window: Window,
    /// A template to offer; none leaves the one that a theme has.
    pub(crate) kit: Option<NewKit>,
}

impl ThemeWords {
    /// Reads what was typed, dates in the institution's time zone; 422 with every fault.
    pub(crate) fn read(typed: &Typed, of: &Institution) -> Result<Self, Problem> {
        let language = super::own_language(of);
        let mut reading = Reading::new(typed, language, time_zone(&of.time_zone));
        let title = reading.required_texts("title", TITLE);
        let prompt = reading.required_texts("prompt", PROMPT);
        let hashtag = reading.optional("hashtag", Hashtag::parse);
        let exhibition = exhibition(&mut reading);
        let window = reading.window();
        let kit = kit(&mut reading);
        let words = window.map(|window| Self { title, prompt, hashtag, exhibition, window, kit });
        reading.finish(words)
    }

    /// A new theme of these words, at an address made from its title.
    pub(crate) fn add(self, call: CallId) -> NewTheme {
        NewTheme {
            call,
            slug: None,
            title: self.title,
            prompt: self.prompt,
            hashtag: self.hashtag,
            exhibition: self.exhibition,
            window: self.window,
            kit: self.kit,
        }
    }

    /// The same theme with these words; its address stays: kits are printed with it.
    pub(crate) fn rewrite(self, theme: Theme) -> Theme {
        Theme {
            title: self.title,
            prompt: self.prompt,
            hashtag: self.hashtag,
            exhibition: self.exhibition,
            window: self.window,
            ..theme
        }
    }
}

fn exhibition(reading: &mut Reading<'_>) -> Option<Exhibition> {
    let title = reading.texts("exhibition.title", TITLE);
    let address = reading.optional("exhibition.address", web_address);
    if title.is_empty() && !reading.typed().one("exhibition.address").is_empty() {
        let field = format!("exhibition.title.{}", reading.language());
        reading.fault(field, "missing");
    }
    (!title.is_empty()).then_some(Exhibition { title, address })
}

fn web_address(text: &str) -> Result<Url, TextError> {
    if text.chars().count() > ADDRESS {
        return Err(TextError::TooLong { max: ADDRESS });
    }
    let address = Url::parse(text).map_err(|_| TextError::Malformed)?;
    let is_web = matches!(address.scheme(), "http" | "https") && address.has_host();
    if is_web { Ok(address) } else { Err(TextError::Malformed) }
}

fn kit(reading: &mut Reading<'_>) -> Option<NewKit> {
    if reading.typed().one("kit").is_empty() {
        return None;
    }
    let title = reading.texts("kit.title", TITLE);
    let credit = reading.required_line("kit.credit", CREDIT);
    let licence = reading.licence("kit.licence")?;
    Some(NewKit { title, credit, licence })
}

impl Typed {
    /// A theme as its form shows it.
    pub(crate) fn of_theme(theme: &Theme, kit: Option<&Kit>, zone: &TimeZone) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", theme.title.iter());
        typed.put_texts("prompt", theme.prompt.iter());
        if let Some(hashtag) = &theme.hashtag {
            typed.put("hashtag", hashtag);
        }
        if let Some(exhibition) = &theme.exhibition {
            typed.put_texts("exhibition.title", exhibition.title.iter());
            typed.put("exhibition.address", exhibition.address.as_ref().map_or("", Url::as_str));
        }
        typed.put_window(&theme.window, zone);
        if let Some(kit) = kit {
            typed.put("kit", "yes");
            typed.put("kit.credit", &kit.credit);
            typed.put("kit.licence", kit.licence);
        }
        typed
    }
}
