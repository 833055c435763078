//! The staff.

use jiff::Timestamp;
use serde::Serialize;

use crate::coded::coded;
use crate::{CallId, EmailAddress, InstitutionId, Language, PersonId, ThemeId};

/// Someone who signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// The address they sign in with.
    pub email: EmailAddress,
    /// What colleagues call them.
    pub name: String,
    /// The language of their desk.
    pub language: Language,
    /// When they were first registered, UTC.
    pub created_at: Timestamp,
    /// How pictures are shown to them at the desk.
    pub picture_view: PictureView,
}

coded! {
    /// How pictures are shown at the desk: who looks at hundreds may want to meet each one gently.
    PictureView {
        /// As they are.
        Plain = "plain",
        /// Without their colours.
        Grey = "grey",
        /// Blurred.
        Blurred = "blurred",
    }
}

coded! {
    /// What a person does in an institution.
    Role {
        /// Answers for it: everything, people included.
        Owner = "owner",
        /// Sets calls up and decides.
        CommunityManager = "community-manager",
        /// Decides.
        Moderator = "moderator",
        /// Reads only: a director.
        Reader = "reader",
    }
}

/// A role of a person in an institution: in the whole of it, in one call, or in one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Membership {
    /// Where.
    pub institution: InstitutionId,
    /// What they do there.
    pub role: Role,
    /// Only in this call.
    pub call: Option<CallId>,
    /// Only in this theme of that call.
    pub theme: Option<ThemeId>,
}

impl Membership {
    /// A role in the whole of an institution.
    pub const fn of(institution: InstitutionId, role: Role) -> Self {
        Self { institution, role, call: None, theme: None }
    }
}

/// A person with all their roles: who is asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Staff {
    /// Who.
    pub person: Person,
    /// Where they may do what.
    pub memberships: Vec<Membership>,
}
