//! The job that sends the letter of an invitation.

use std::sync::Arc;

use cimaise_core::{Clock, Institution, Invitation, InvitationId, MailId, Place};
use cimaise_store::{Db, Store, StoreResult, calls, institutions, invitations, people, themes};
use cimaise_words::letters::{Invited, render_invitation};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use tracing::info;

use crate::{Links, Mailer, Outgoing, SendError};

/// What such a letter is written from.
struct Brief {
    invitation: Invitation,
    institution: Institution,
    by: String,
    places: Vec<String>,
    letter: MailId,
}

/// Sends it, unless it has left, or the invitation does not stand any more. It is safe to run twice: a
/// mail that leaves twice bears the same `Message-ID`.
pub async fn send_invitation(
    store: &Store,
    mailer: &Mailer,
    clock: &Arc<dyn Clock>,
    links: &Links,
    id: InvitationId,
) -> Result<(), SendError> {
    let now = clock.now();
    let Some(brief) = store.read(move |db| Brief::read(db, id, now)).await? else {
        info!(invitation = %id, "the letter of an invitation stays home: it has left, or it is over");
        return Ok(());
    };
    let language = brief.invitation.language;
    let outgoing = Outgoing {
        id: brief.letter,
        institution: brief.institution.name.clone(),
        reply_to: brief.institution.contact.clone(),
        to: brief.invitation.email.clone(),
        language,
        at: now,
        mail: render_invitation(Voice::new(language), &brief.words(links)),
    };
    mailer.send(&outgoing).await?;
    store.write(move |tx| invitations::mark_sent(tx, id, now)).await?;
    info!(invitation = %id, "the letter of an invitation left");
    Ok(())
}

impl Brief {
    /// Reads them; none when there is nothing to send.
    fn read(db: &mut Db, id: InvitationId, now: Timestamp) -> StoreResult<Option<Self>> {
        let invitation = invitations::by_id(db, id)?;
        if invitation.sent_at.is_some() || !invitation.stands(now) {
            return Ok(None);
        }
        let mut places = Vec::new();
        for place in invitation.post.places() {
            places.push(named(db, place, invitation.language)?);
        }
        Ok(Some(Self {
            institution: institutions::by_id(db, invitation.institution)?,
            by: people::by_id(db, invitation.by)?.person.name,
            letter: invitations::letter(db, id)?,
            places,
            invitation,
        }))
    }

    fn words(&self, links: &Links) -> Invited {
        let (invitation, t) = (&self.invitation, Voice::new(self.invitation.language));
        let zone = time_zone(&self.institution.time_zone);
        Invited {
            institution: self.institution.name.clone(),
            accent: self.institution.accent,
            by: self.by.clone(),
            role: invitation.post.role(),
            places: self.places.clone(),
            join: (links.join)(invitation.language, invitation.id),
            until: t.date_time(invitation.expires_at, &zone).to_string(),
        }
    }
}

fn named(db: &mut Db, place: &Place, language: cimaise_core::Language) -> StoreResult<String> {
    let title = match place.theme {
        Some(theme) => themes::by_id(db, theme)?.title,
        None => calls::by_id(db, place.call)?.title,
    };
    Ok(title.get(language).to_owned())
}
