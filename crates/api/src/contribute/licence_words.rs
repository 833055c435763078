//! Licences as a contributor reads them.

use cimaise_core::Licence;
use cimaise_words::Voice;

/// What a licence is called.
pub(crate) fn licence_name(t: Voice, licence: Licence) -> String {
    let short = licence.short_name().map(str::to_owned);
    short.unwrap_or_else(|| t.say("contribute-all-rights-reserved").to_string())
}

/// What it lets others do, in one plain sentence.
pub(super) fn licence_meaning(t: Voice, licence: Licence) -> String {
    let key = match licence {
        Licence::CcBy => "contribute-meaning-cc-by",
        Licence::CcBySa => "contribute-meaning-cc-by-sa",
        Licence::CcByNc => "contribute-meaning-cc-by-nc",
        Licence::CcZero => "contribute-meaning-cc-zero",
        Licence::AllRightsReserved => "contribute-meaning-all-rights-reserved",
    };
    t.say(key).to_string()
}
