//! Who works in an institution and who is invited, as programs read it.

use cimaise_core::{InstitutionId, Invitation, InvitationId, PersonId, Place, Role, Staff};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::RoleWord;
use super::staff::MembershipView;
use crate::join::Facts;

/// Somebody who works in an institution.
#[derive(Serialize, ToSchema)]
#[schema(as = Colleague)]
pub(crate) struct ColleagueView {
    #[schema(value_type = uuid::Uuid)]
    id: PersonId,
    name: String,
    email: String,
    /// What they may do there.
    memberships: Vec<MembershipView>,
}

impl ColleagueView {
    /// Tells nothing of what they do elsewhere.
    pub(crate) fn of(staff: Staff, institution: InstitutionId) -> Self {
        let here = staff.memberships.into_iter().filter(|held| held.institution == institution);
        Self {
            id: staff.person.id,
            name: staff.person.name,
            email: staff.person.email.to_string(),
            memberships: here.map(MembershipView::from).collect(),
        }
    }
}

/// An invitation that nobody accepted yet.
#[derive(Serialize, ToSchema)]
#[schema(as = Invitation)]
pub(crate) struct InvitationView {
    #[schema(value_type = uuid::Uuid)]
    id: InvitationId,
    email: String,
    #[schema(value_type = RoleWord)]
    role: Role,
    /// Whole calls; with `themes` empty too, the whole institution.
    calls: Vec<uuid::Uuid>,
    /// Single themes of other calls.
    themes: Vec<uuid::Uuid>,
    /// BCP 47 tag of the language of the letter.
    language: String,
    /// Until when its link opens it.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
    /// When its letter left last.
    #[schema(value_type = Option<String>, format = DateTime)]
    sent_at: Option<Timestamp>,
    /// When its letter turned out not to arrive.
    #[schema(value_type = Option<String>, format = DateTime)]
    failed_at: Option<Timestamp>,
}

impl From<Invitation> for InvitationView {
    fn from(one: Invitation) -> Self {
        let (calls, themes) = split(one.post.places());
        Self {
            id: one.id,
            email: one.email.to_string(),
            role: one.post.role(),
            calls,
            themes,
            language: one.language.to_string(),
            expires_at: one.expires_at,
            sent_at: one.sent_at,
            failed_at: one.failed_at,
        }
    }
}

/// What an invitation says to whoever holds its link.
#[derive(Serialize, ToSchema)]
#[schema(as = Invited)]
pub(crate) struct InvitedView {
    /// The name of the institution.
    institution: String,
    /// The name of who invites.
    by: String,
    /// The address with which one will sign in.
    email: String,
    #[schema(value_type = RoleWord)]
    role: Role,
    /// The titles of the calls and themes; empty for the whole institution.
    places: Vec<String>,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
    /// Somebody signs in with that address already: their password is asked for, and no name.
    known: bool,
}

impl From<Facts> for InvitedView {
    fn from(facts: Facts) -> Self {
        Self {
            institution: facts.institution.name,
            by: facts.by,
            email: facts.invitation.email.to_string(),
            role: facts.invitation.post.role(),
            places: facts.places,
            expires_at: facts.invitation.expires_at,
            known: facts.account.is_some(),
        }
    }
}

fn split(places: &[Place]) -> (Vec<uuid::Uuid>, Vec<uuid::Uuid>) {
    let whole = places.iter().filter(|place| place.theme.is_none()).map(|place| place.call.0);
    let single = places.iter().filter_map(|place| place.theme).map(|theme| theme.0);
    (whole.collect(), single.collect())
}
