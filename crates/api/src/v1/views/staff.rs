//! Who is signed in, as programs read it.

use cimaise_core::{CallId, InstitutionId, Membership, PersonId, Role, Staff, ThemeId};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::RoleWord;

/// A person of the staff, and what they may do where.
#[derive(Serialize, ToSchema)]
#[schema(as = Person)]
pub(crate) struct WhoView {
    #[schema(value_type = uuid::Uuid)]
    id: PersonId,
    name: String,
    email: String,
    /// BCP 47 tag of the language of their desk.
    language: String,
    /// How pictures are shown to them at the desk: `plain`, `grey` or `blurred`.
    picture_view: String,
    memberships: Vec<MembershipView>,
}

/// A role in an institution.
#[derive(Serialize, ToSchema)]
#[schema(as = Membership)]
pub(crate) struct MembershipView {
    #[schema(value_type = uuid::Uuid)]
    institution: InstitutionId,
    #[schema(value_type = RoleWord)]
    role: Role,
    /// Only in this call; in all of the institution when left out.
    #[schema(value_type = Option<uuid::Uuid>)]
    call: Option<CallId>,
    /// Only in this theme of that call.
    #[schema(value_type = Option<uuid::Uuid>)]
    theme: Option<ThemeId>,
}

impl From<Membership> for MembershipView {
    fn from(held: Membership) -> Self {
        Self { institution: held.institution, role: held.role, call: held.call, theme: held.theme }
    }
}

impl From<Staff> for WhoView {
    fn from(staff: Staff) -> Self {
        let Staff { person, memberships } = staff;
        Self {
            id: person.id,
            name: person.name,
            email: person.email.to_string(),
            language: person.language.to_string(),
            picture_view: person.picture_view.to_string(),
            memberships: memberships.into_iter().map(MembershipView::from).collect(),
        }
    }
}
