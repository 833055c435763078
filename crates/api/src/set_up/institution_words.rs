//! An institution read from what was typed.

use cimaise_core::{Colour, EmailAddress, Fonts, Institution, Language, Localized};
use cimaise_web::Problem;
use cimaise_words::time_zone;
use jiff::tz::TimeZone;

use super::reading::Reading;
use super::typed::Typed;

/// What an institution can say and change of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InstitutionWords {
    name: String,
    languages: Vec<Language>,
    accent: Colour,
    /// None where it was not said: it stays as it is.
    fonts: Option<Fonts>,
    time_zone: String,
    contact: EmailAddress,
    legal_notice: Localized,
}

impl InstitutionWords {
    /// Reads what was typed; 422 with every fault.
    pub(crate) fn read(typed: &Typed, of: &Institution) -> Result<Self, Problem> {
        let language = super::own_language(of);
        let mut reading = Reading::new(typed, language, time_zone(&of.time_zone));
        let name = reading.required_line("name", Institution::NAME);
        let languages = reading.languages("languages");
        let accent = colour(&mut reading);
        let fonts = reading.word("fonts");
        let time_zone = zone(&mut reading);
        let contact = reading.required_line("contact", usize::MAX);
        let contact = if contact.is_empty() {
            None
        } else {
            reading.optional("contact", EmailAddress::parse)
        };
        let legal_notice = reading.texts("legal_notice", Institution::LEGAL_NOTICE);
        let words = (|| {
            let (accent, time_zone, contact) = (accent?, time_zone?, contact?);
            Some(Self { name, languages, accent, fonts, time_zone, contact, legal_notice })
        })();
        reading.finish(words)
    }

    /// The same institution with these words; its address stays: it is printed somewhere.
    pub(crate) fn rewrite(self, institution: Institution) -> Institution {
        Institution {
            name: self.name,
            languages: self.languages,
            accent: self.accent,
            fonts: self.fonts.unwrap_or(institution.fonts),
            time_zone: self.time_zone,
            contact: self.contact,
            legal_notice: self.legal_notice,
            ..institution
        }
    }
}

fn colour(reading: &mut Reading<'_>) -> Option<Colour> {
    let read = Colour::parse(reading.typed().one("accent"));
    if read.is_err() {
        reading.fault("accent", "no-colour");
    }
    read.ok()
}

/// The zone's own name, however it was typed.
fn zone(reading: &mut Reading<'_>) -> Option<String> {
    let typed = reading.typed().one("time_zone");
    let zone = TimeZone::get(typed).ok();
    let name = zone.and_then(|zone| zone.iana_name().map(str::to_owned));
    if name.is_none() {
        reading.fault("time_zone", "no-time-zone");
    }
    name
}

impl Typed {
    /// An institution as its form shows it.
    pub(crate) fn of_institution(institution: &Institution) -> Self {
        let mut typed = Self::default();
        typed.put("name", &institution.name);
        for language in &institution.languages {
            typed.put("languages", language);
        }
        typed.put("accent", institution.accent);
        typed.put("fonts", institution.fonts);
        typed.put("time_zone", &institution.time_zone);
        typed.put("contact", &institution.contact);
        typed.put_texts("legal_notice", institution.legal_notice.iter());
        typed
    }
}
