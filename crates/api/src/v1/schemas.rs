//! The schemas of core's words, for the OpenAPI document: `core` knows nothing of HTTP.

use std::collections::BTreeMap;

use cimaise_core::{
    Act, AgeAnswer, CodesFor, DecisionKind, DeliveryFailure, Flag, Fonts, Ground, HangingMove,
    HangingPace, Licence, NoticeKind, NoticeOutcome, OnReport, PauseRole, Rhythm, Role, Season,
    SecondOpinion, State, Telling, WebhookEvent, WebhookOff, Younger,
};
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// One text in one or more languages, by BCP 47 tag.
#[derive(ToSchema)]
#[schema(example = json!({ "fr": "Pourquoi pleure-t-elle ?", "en": "Why is she crying?" }))]
pub(crate) struct Texts(
    #[expect(dead_code, reason = "only its schema is used")] BTreeMap<String, String>,
);

/// Declares the schema of an enum of core: its words, taken from the enum itself.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $kind:ty, $title:literal),+ $(,)?) => {$(
        $(#[$doc])*
        pub(crate) struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                ObjectBuilder::new()
                    .schema_type(SchemaType::Type(Type::String))
                    .enum_values(Some(<$kind>::ALL.iter().map(|word| word.code())))
                    .into()
            }
        }

        impl ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                $title.into()
            }
        }
    )+};
}

words! {
    /// See [`Licence`].
    LicenceWord: Licence, "Licence",
    /// See [`Season`].
    SeasonWord: Season, "Season",
    /// See [`SecondOpinion`].
    SecondOpinionWord: SecondOpinion, "SecondOpinion",
    /// See [`Fonts`].
    FontsWord: Fonts, "Fonts",
    /// See [`OnReport`].
    OnReportWord: OnReport, "OnReport",
    /// See [`Telling`].
    TellingWord: Telling, "Telling",
    /// See [`PauseRole`].
    PauseRoleWord: PauseRole, "PauseRole",
    /// See [`NoticeKind`].
    NoticeKindWord: NoticeKind, "NoticeKind",
    /// See [`NoticeOutcome`].
    NoticeOutcomeWord: NoticeOutcome, "NoticeOutcome",
    /// See [`HangingPace`].
    HangingPaceWord: HangingPace, "HangingPace",
    /// See [`HangingMove`].
    HangingMoveWord: HangingMove, "HangingMove",
    /// See [`Rhythm`].
    RhythmWord: Rhythm, "Rhythm",
    /// See [`State`].
    StateWord: State, "State",
    /// See [`DecisionKind`].
    VerdictWord: DecisionKind, "Verdict",
    /// See [`Role`].
    RoleWord: Role, "Role",
    /// See [`Ground`].
    GroundWord: Ground, "Ground",
    /// See [`Flag`].
    AgeAnswerWord: AgeAnswer, "AgeAnswer",
    YoungerWord: Younger, "Younger",
    FlagWord: Flag, "Flag",
    /// See [`CodesFor`].
    CodesForWord: CodesFor, "CodesFor",
    /// See [`WebhookEvent`].
    WebhookEventWord: WebhookEvent, "WebhookEvent",
    /// See [`DeliveryFailure`].
    DeliveryFailureWord: DeliveryFailure, "DeliveryFailure",
    /// See [`WebhookOff`].
    WebhookOffWord: WebhookOff, "WebhookOff",
    /// See [`Act`].
    ActWord: Act, "Act",
}
