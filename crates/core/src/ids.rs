//! One id type a table: an id of the wrong kind does not compile. All are `UUIDv7` (RFC 9562, section 5.7).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

typed_ids! {
    /// An [`crate::Institution`].
    InstitutionId,
    /// A [`crate::Call`].
    CallId,
    /// A [`crate::Theme`].
    ThemeId,
    /// An [`crate::Ornament`].
    OrnamentId,
    /// A [`crate::Kit`].
    KitId,
    /// A [`crate::ConsentStatement`].
    StatementId,
    /// A mail that tells the staff what waits.
    DigestId,
    /// A [`crate::SavedView`].
    SavedViewId,
    /// A [`crate::Selection`].
    SelectionId,
    /// A [`crate::LegalPage`].
    LegalPageId,
    /// A [`crate::Passkey`].
    PasskeyId,
    /// An [`crate::Identity`].
    IdentityId,
    /// An [`crate::Appeal`].
    AppealId,
    /// A [`crate::Notice`].
    NoticeId,
    /// A [`crate::Pause`].
    PauseId,
    /// A [`crate::Reason`].
    ReasonId,
    /// A [`crate::Contribution`].
    ContributionId,
    /// A [`crate::Picture`].
    PictureId,
    /// A file on its way, piece by piece.
    UploadId,
    /// A piece of such a file.
    PieceId,
    /// A [`crate::Decision`].
    DecisionId,
    /// A [`crate::Publication`].
    PublicationId,
    /// A [`crate::Person`] of the staff.
    PersonId,
    /// An [`crate::Invitation`].
    InvitationId,
    /// A [`crate::CodeList`].
    CodeListId,
    /// A [`crate::ListedCode`].
    CodeId,
    /// A [`crate::DecisionLink`].
    DecisionLinkId,
    /// An [`crate::ApiToken`].
    ApiTokenId,
    /// A staff session.
    SessionId,
    /// A row of the jobs table.
    JobId,
    /// A mail of the outbox.
    MailId,
    /// A [`crate::Webhook`].
    WebhookId,
    /// What a webhook is told, once; it stands in `webhook-id`.
    DeliveryId,
    /// A row of the log of acts.
    ActId,
}
