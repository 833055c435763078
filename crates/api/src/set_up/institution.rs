//! A new institution.

use cimaise_core::{
    Act, Clock, Colour, EmailAddress, Fonts, Ground, Institution, InstitutionId, Language,
    Localized, Reason, STANDARD_REASONS, Slug,
};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{StoreResult, Tx, institutions, reasons};

use super::in_every_language;

/// An institution as it is asked for.
#[derive(Clone, Debug)]
pub struct NewInstitution {
    /// First segment of its addresses.
    pub slug: Slug,
    /// What it calls itself.
    pub name: String,
    /// The languages it writes in, its own first; never empty.
    pub languages: Vec<Language>,
    /// The one colour of its pages.
    pub accent: Colour,
    /// IANA name of its time zone, such as `Europe/Paris`.
    pub time_zone: String,
    /// Who publishes, where to complain.
    pub legal_notice: Localized,
    /// Where contributors may answer.
    pub contact: EmailAddress,
}

/// Writes an institution and the catalogue of reasons that it starts with. `Taken("slug")` when
/// its address is in use.
pub fn found_institution(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    new: &NewInstitution,
) -> StoreResult<Institution> {
    let institution = Institution {
        id: clock.id().into(),
        slug: new.slug.clone(),
        name: new.name.clone(),
        languages: new.languages.clone(),
        accent: new.accent,
        fonts: Fonts::Classic,
        time_zone: new.time_zone.clone(),
        legal_notice: new.legal_notice.clone(),
        contact: new.contact.clone(),
        logo: None,
        pages: Vec::new(),
        host: None,
        created_at: clock.now(),
    };
    institutions::found(tx, &institution)?;
    let house = (institution.id, Subject::Institution);
    acts::record(tx, clock, house, None, Act::Found, institution.slug.as_str());
    add_standard(tx, clock, institution.id, |_| true)?;
    Ok(institution)
}

/// Gives each institution that can ask for no change the standard ones: those that were founded
/// before there were any. How many institutions that were.
pub fn complete_catalogues(tx: &mut Tx<'_>, clock: &dyn Clock) -> StoreResult<usize> {
    let without = reasons::without(tx, Ground::Change)?;
    for institution in &without {
        add_standard(tx, clock, *institution, |ground| ground == Ground::Change)?;
    }
    Ok(without.len())
}

fn add_standard(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    institution: InstitutionId,
    wanted: impl Fn(Ground) -> bool,
) -> StoreResult<()> {
    let standard = (1..).zip(STANDARD_REASONS).filter(|(_, (_, ground))| wanted(*ground));
    for (position, (code, ground)) in standard {
        let label = format!("reason-{code}");
        let text = format!("{label}.text");
        let reason = Reason {
            id: clock.id().into(),
            institution,
            code: code.to_owned(),
            position,
            label: in_every_language(&label),
            text: in_every_language(&text),
            ground,
            offered: true,
        };
        reasons::add(tx, &reason)?;
    }
    Ok(())
}
