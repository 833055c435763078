//! What an invitation says to whoever holds its link.

use actix_web::http::StatusCode;
use cimaise_core::{Institution, Invitation, Language, Person};
use cimaise_store::{Db, StoreError, calls, institutions, invitations, people, themes};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

/// An invitation that stands.
pub(crate) struct Facts {
    pub(crate) invitation: Invitation,
    pub(crate) institution: Institution,
    /// The name of who invites.
    pub(crate) by: String,
    /// In which calls and themes, in the language of who reads; empty for everywhere.
    pub(crate) places: Vec<String>,
    /// Who signs in with that address already.
    pub(crate) account: Option<Person>,
}

impl Facts {
    /// Reads those of a link. 404 when it is none of ours, 410 `invitation-over` when it opens nothing
    /// any more.
    pub(crate) async fn of(
        app: &App,
        token: &str,
        language: Option<Language>,
    ) -> Result<Self, Problem> {
        let id = app.staff_key.read_invitation(token).ok_or_else(Problem::not_found)?;
        let now = app.now();
        app.store
            .read(move |db| {
                let invitation = invitations::by_id(db, id)?;
                Self::read(db, invitation, language, now)
            })
            .await
    }

    fn read(
        db: &mut Db,
        invitation: Invitation,
        language: Option<Language>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        if !invitation.stands(now) {
            return Err(over());
        }
        let language = language.unwrap_or(invitation.language);
        let mut places = Vec::new();
        for place in invitation.post.places() {
            let title = match place.theme {
                Some(theme) => themes::by_id(db, theme)?.title,
                None => calls::by_id(db, place.call)?.title,
            };
            places.push(title.get(language).to_owned());
        }
        let account = match people::by_email(db, &invitation.email) {
            Ok((person, _)) => Some(person),
            Err(StoreError::NotFound) => None,
            Err(error) => return Err(error.into()),
        };
        Ok(Self {
            institution: institutions::by_id(db, invitation.institution)?,
            by: people::by_id(db, invitation.by)?.person.name,
            places,
            account,
            invitation,
        })
    }
}

/// It was accepted, called back, or its time is over.
pub(super) fn over() -> Problem {
    Problem::new(StatusCode::GONE, "invitation-over")
}
