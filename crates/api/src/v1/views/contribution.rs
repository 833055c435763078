//! A contribution as the staff reads it.

use cimaise_core::{
    AgeAnswer, Call, Consent, Contribution, ContributionId, Flag, InstitutionId, InvitationCode,
    Language, Licence, Localized, Opinion, Picture, PictureId, State, ThemeId,
};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::schemas::{AgeAnswerWord, FlagWord, LicenceWord, StateWord, Texts};
use super::{DecisionView, OpinionView, RenditionView};

/// What one person sent to one theme. Their mail address stays out: answers go through decisions.
#[derive(Serialize, ToSchema)]
#[schema(as = Contribution)]
pub(crate) struct ContributionView {
    #[schema(value_type = uuid::Uuid)]
    id: ContributionId,
    #[schema(value_type = uuid::Uuid)]
    institution: InstitutionId,
    #[schema(value_type = uuid::Uuid)]
    call: cimaise_core::CallId,
    #[schema(value_type = uuid::Uuid)]
    theme: ThemeId,
    #[schema(value_type = StateWord)]
    state: State,
    title: String,
    story: String,
    /// Who made it, as the label prints it.
    credit: String,
    #[schema(value_type = LicenceWord)]
    licence: Licence,
    /// The language in which its contributor is answered.
    #[schema(value_type = String)]
    language: Language,
    /// A mail address was given: the answer also leaves by mail.
    answered_by_mail: bool,
    /// What they answered when the call asked how old they are; `null` where it did not.
    #[schema(value_type = Option<AgeAnswerWord>)]
    age: Option<AgeAnswer>,
    /// With which code it came, where its call is by invitation; else `null`.
    invitation: Option<CameBy>,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    received_at: Timestamp,
    /// In their order.
    pictures: Vec<StaffPictureView>,
    /// What was agreed to.
    consents: Vec<ConsentView>,
    /// Oldest first, undone ones too.
    decisions: Vec<DecisionView>,
    /// What colleagues would decide while it waits, where two have to agree; oldest first.
    opinions: Vec<OpinionView>,
    /// What the house noticed of it, or its contributor declared.
    #[schema(value_type = Vec<FlagWord>)]
    flags: Vec<Flag>,
    /// Of the words of which the institution wants to be told, those that it contains now.
    watched_words: Vec<String>,
    /// The latest change by its contributor, if there was any: what a decision says it has `seen`.
    #[schema(value_type = Option<uuid::Uuid>)]
    last_change: Option<Uuid>,
    /// The path of its page, while it hangs.
    hangs_at: Option<String>,
}

impl ContributionView {
    pub(crate) fn new(contribution: Contribution, call: &Call) -> Self {
        Self {
            id: contribution.id,
            institution: contribution.institution,
            call: call.id,
            theme: contribution.theme,
            state: contribution.state,
            title: contribution.title.to_string(),
            story: contribution.story.to_string(),
            credit: contribution.credit.to_string(),
            licence: contribution.licence,
            language: contribution.language,
            answered_by_mail: contribution.email.is_some(),
            age: contribution.age,
            invitation: None,
            received_at: contribution.received_at,
            pictures: Vec::new(),
            consents: Vec::new(),
            decisions: Vec::new(),
            opinions: Vec::new(),
            flags: Vec::new(),
            watched_words: Vec::new(),
            last_change: None,
            hangs_at: None,
        }
    }

    pub(crate) fn with_pictures(mut self, pictures: Vec<Picture>) -> Self {
        self.pictures = pictures.into_iter().map(StaffPictureView::from).collect();
        self
    }

    pub(crate) fn invited_by(mut self, found: Option<(InvitationCode, String)>) -> Self {
        self.invitation = found.map(|(code, note)| CameBy { code: code.to_string(), note });
        self
    }

    pub(crate) fn with_consents(mut self, consents: Vec<Consent>) -> Self {
        self.consents = consents.into_iter().map(ConsentView::from).collect();
        self
    }

    pub(crate) fn with_decisions(mut self, decisions: Vec<DecisionView>) -> Self {
        self.decisions = decisions;
        self
    }

    pub(crate) fn with_opinions(mut self, opinions: &[(Opinion, String)]) -> Self {
        self.opinions = opinions.iter().map(|(one, _)| OpinionView::new(one)).collect();
        self
    }

    pub(crate) fn with_flags(mut self, flags: Vec<Flag>, watched_words: Vec<String>) -> Self {
        (self.flags, self.watched_words) = (flags, watched_words);
        self
    }

    pub(crate) fn changed_last(mut self, change: Option<Uuid>) -> Self {
        self.last_change = change;
        self
    }

    pub(crate) fn hanging_at(mut self, path: Option<String>) -> Self {
        self.hangs_at = path;
        self
    }
}

/// The code with which something came.
#[derive(Serialize, ToSchema)]
struct CameBy {
    #[schema(example = "CDFG-HJKM")]
    code: String,
    /// For whom it was made.
    note: String,
}

/// A picture as the staff sees it, hung or not.
#[derive(Serialize, ToSchema)]
#[schema(as = StaffPicture)]
pub(crate) struct StaffPictureView {
    #[schema(value_type = uuid::Uuid)]
    id: PictureId,
    /// Its description for those who do not see it; may be empty.
    alt: String,
    original: OriginalView,
    /// The colour that holds its place while it loads, `#rrggbb`.
    placeholder: Option<String>,
    /// JPEG, smallest first, at private addresses; empty before ingest and after a withdrawal.
    renditions: Vec<RenditionView>,
}

/// The file as it was sent. It is never served.
#[derive(Serialize, ToSchema)]
#[schema(as = Original)]
pub(crate) struct OriginalView {
    /// The format found in its content, such as `jpeg`.
    format: String,
    /// Its size.
    bytes: i64,
    /// In pixels, the right way up.
    width: i32,
    /// In pixels, the right way up.
    height: i32,
    /// It told where it was taken; what is derived from it does not.
    had_location: bool,
}

impl From<Picture> for StaffPictureView {
    fn from(picture: Picture) -> Self {
        let id = picture.id;
        let jpegs = picture.renditions_in("jpeg").cloned().collect();
        Self {
            id,
            alt: picture.alt.to_string(),
            original: OriginalView {
                format: picture.original.format,
                bytes: picture.original.bytes,
                width: picture.original.width,
                height: picture.original.height,
                had_location: picture.original.had_location,
            },
            placeholder: picture.placeholder.map(|colour| colour.to_string()),
            renditions: RenditionView::all(jpegs, |r| {
                format!("/api/v1/pictures/{id}/{}.jpg", r.width)
            }),
        }
    }
}

/// One statement that the contributor accepted.
#[derive(Serialize, ToSchema)]
#[schema(as = Consent)]
pub(crate) struct ConsentView {
    code: String,
    /// The version of its text that was shown, from 1.
    version: i32,
    #[schema(value_type = Texts)]
    text: Localized,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    accepted_at: Timestamp,
}

impl From<Consent> for ConsentView {
    fn from(consent: Consent) -> Self {
        let Consent { statement, accepted_at } = consent;
        Self { code: statement.code, version: statement.version, text: statement.text, accepted_at }
    }
}
