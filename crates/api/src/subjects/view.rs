//! What is kept of one person, as they read it.

use cimaise_core::{
    AgeAnswer, Contribution, ContributionId, DecisionKind, Flag, Language, Licence, Localized,
    Notice, NoticeKind, State,
};
use cimaise_store::subjects::Kept;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::schemas::{
    AgeAnswerWord, FlagWord, LicenceWord, NoticeKindWord, StateWord, Texts, VerdictWord,
};

/// All that is kept of what one person sent.
#[derive(Serialize, ToSchema)]
#[schema(as = SubjectExport)]
pub struct SubjectView {
    /// When it was gathered, UTC.
    #[schema(value_type = String, format = DateTime)]
    made_at: Timestamp,
    /// By which institution it is kept.
    institution: String,
    /// Whom to ask.
    contact: String,
    /// Each contribution, oldest first.
    contributions: Vec<KeptView>,
    /// Each notice that you gave of a picture, oldest first.
    notices: Vec<KeptNotice>,
}

/// A notice that was given.
#[derive(Serialize, ToSchema)]
struct KeptNotice {
    /// Where the picture hung.
    address: String,
    #[schema(value_type = NoticeKindWord)]
    kind: NoticeKind,
    words: String,
    name: String,
    email: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// What is kept of one contribution.
#[derive(Serialize, ToSchema)]
#[schema(as = KeptContribution)]
struct KeptView {
    #[schema(value_type = uuid::Uuid)]
    id: ContributionId,
    #[schema(value_type = StateWord)]
    state: State,
    title: String,
    story: String,
    credit: String,
    email: Option<String>,
    #[schema(value_type = LicenceWord)]
    licence: Licence,
    #[schema(value_type = String)]
    language: Language,
    /// What you answered when the call asked how old you are.
    #[schema(value_type = Option<AgeAnswerWord>)]
    age: Option<AgeAnswer>,
    /// The code with which it came, where the call was by invitation.
    invitation: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    received_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    hangs_since: Option<Timestamp>,
    /// What you declared of it, or what was noticed.
    #[schema(value_type = Vec<FlagWord>)]
    flags: Vec<Flag>,
    pictures: Vec<KeptPicture>,
    consents: Vec<KeptConsent>,
    decisions: Vec<KeptDecision>,
    /// What you wrote to the team with a change.
    answers: Vec<KeptWords>,
    /// What you contested, in your words.
    appeals: Vec<KeptWords>,
    letters: Vec<KeptLetter>,
    /// What happened, oldest first.
    events: Vec<KeptEvent>,
}

/// A picture's facts.
#[derive(Serialize, ToSchema)]
struct KeptPicture {
    /// Its place, from 1.
    place: i32,
    description: String,
    format: String,
    bytes: i64,
    /// In pixels.
    width: i32,
    /// In pixels.
    height: i32,
    /// The file told where it was taken; nothing that is shown does.
    had_location: bool,
}

/// A statement that was accepted.
#[derive(Serialize, ToSchema)]
struct KeptConsent {
    code: String,
    version: i32,
    #[schema(value_type = Texts)]
    text: Localized,
    #[schema(value_type = String, format = DateTime)]
    accepted_at: Timestamp,
}

/// A decision that was told.
#[derive(Serialize, ToSchema)]
struct KeptDecision {
    #[schema(value_type = VerdictWord)]
    verdict: DecisionKind,
    #[schema(value_type = Option<Texts>)]
    reason: Option<Localized>,
    words: String,
    #[schema(value_type = String, format = DateTime)]
    decided_at: Timestamp,
}

/// Something that was written.
#[derive(Serialize, ToSchema)]
struct KeptWords {
    words: String,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// A letter that left.
#[derive(Serialize, ToSchema)]
struct KeptLetter {
    kind: &'static str,
    to: String,
    #[schema(value_type = Option<String>, format = DateTime)]
    sent_at: Option<Timestamp>,
}

/// Something that happened.
#[derive(Serialize, ToSchema)]
struct KeptEvent {
    #[schema(example = "receive")]
    act: &'static str,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl SubjectView {
    /// What is kept of these.
    pub(super) fn new(
        institution: &cimaise_core::Institution,
        kept: Vec<Kept>,
        made_at: Timestamp,
    ) -> Self {
        Self {
            made_at,
            institution: institution.name.clone(),
            contact: institution.contact.to_string(),
            contributions: kept.into_iter().map(KeptView::from).collect(),
            notices: Vec::new(),
        }
    }

    /// With the notices that they gave.
    pub(super) fn with_notices(mut self, given: Vec<Notice>) -> Self {
        let notice = |one: Notice| KeptNotice {
            address: one.address,
            kind: one.kind,
            words: one.words.to_string(),
            name: one.name.to_string(),
            email: one.email.map(|address| address.to_string()),
            at: one.made_at,
        };
        self.notices = given.into_iter().map(notice).collect();
        self
    }
}

impl From<Kept> for KeptView {
    fn from(kept: Kept) -> Self {
        let Contribution {
            id,
            state,
            title,
            story,
            credit,
            email,
            licence,
            language,
            age,
            received_at,
            ..
        } = kept.contribution;
        Self {
            id,
            state,
            title: title.to_string(),
            story: story.to_string(),
            credit: credit.to_string(),
            email: email.map(|address| address.to_string()),
            licence,
            language,
            age,
            invitation: kept.invitation.map(|code| code.to_string()),
            received_at,
            hangs_since: kept.publication.map(|publication| publication.published_at),
            flags: kept.flags,
            pictures: kept.pictures.into_iter().map(picture).collect(),
            consents: kept.consents.into_iter().map(consent).collect(),
            decisions: kept.decisions.into_iter().map(decision).collect(),
            answers: kept
                .answers
                .into_iter()
                .map(|one| KeptWords { words: one.message.to_string(), at: one.answered_at })
                .collect(),
            appeals: kept
                .appeals
                .into_iter()
                .map(|one| KeptWords { words: one.words.to_string(), at: one.made_at })
                .collect(),
            letters: kept.letters.into_iter().map(letter).collect(),
            events: events(kept.log),
        }
    }
}

fn picture(one: cimaise_core::Picture) -> KeptPicture {
    KeptPicture {
        place: one.position,
        description: one.alt.to_string(),
        format: one.original.format,
        bytes: one.original.bytes,
        width: one.original.width,
        height: one.original.height,
        had_location: one.original.had_location,
    }
}

fn consent(one: cimaise_core::Consent) -> KeptConsent {
    KeptConsent {
        code: one.statement.code,
        version: one.statement.version,
        text: one.statement.text,
        accepted_at: one.accepted_at,
    }
}

fn decision((made, reason): (cimaise_core::Decision, Option<Localized>)) -> KeptDecision {
    KeptDecision {
        verdict: made.kind,
        reason,
        words: made.words.to_string(),
        decided_at: made.decided_at,
    }
}

fn letter(one: cimaise_store::letters::Letter) -> KeptLetter {
    KeptLetter { kind: one.kind.code(), to: one.recipient.to_string(), sent_at: one.sent_at }
}

/// What the contributor did and what became of it: a decision that may still be undone is not told, nor
/// what the staff does among itself.
fn events(log: Vec<cimaise_store::acts::Line>) -> Vec<KeptEvent> {
    use cimaise_core::{Act, ActGroup};
    let told = |act: Act| act.group() == ActGroup::Contributors || act == Act::Hang;
    let lines = log.into_iter().filter(|line| told(line.act));
    lines.map(|line| KeptEvent { act: line.act.code(), at: line.at }).collect()
}
