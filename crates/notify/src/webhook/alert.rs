//! The job that tells an owner that a webhook is told nothing any more.

use std::sync::Arc;

use cimaise_core::{Clock, Institution, MailId, Person, Webhook};
use cimaise_store::webhooks::{self, WebhookLetter};
use cimaise_store::{Db, Store, StoreError, StoreResult, institutions, people};
use cimaise_words::Voice;
use cimaise_words::letters::{SwitchedOff, render_switched_off};
use tracing::info;

use crate::{Links, Mailer, Outgoing, SendError};

/// What such a letter is written from.
struct Brief {
    letter: WebhookLetter,
    webhook: Webhook,
    institution: Institution,
    person: Person,
}

/// Sends it, unless it has left, or somebody has switched the webhook on again. It is safe to run twice: a
/// mail that leaves twice bears the same `Message-ID`.
pub async fn send_alert(
    store: &Store,
    mailer: &Mailer,
    clock: &Arc<dyn Clock>,
    links: &Links,
    id: MailId,
) -> Result<(), SendError> {
    let Some(brief) = store.read(move |db| Brief::read(db, id)).await? else {
        info!(letter = %id, "an owner is not told of a webhook: they were, or it is on again");
        return Ok(());
    };
    let (language, now) = (brief.person.language, clock.now());
    let words = SwitchedOff {
        institution: brief.institution.name.clone(),
        accent: brief.institution.accent,
        host: brief.webhook.address.host().to_owned(),
        why: brief.letter.why,
        page: (links.absolute)(&format!("/desk/webhooks/{}", brief.webhook.id)),
    };
    let outgoing = Outgoing {
        id,
        institution: brief.institution.name.clone(),
        reply_to: brief.institution.contact.clone(),
        to: brief.person.email.clone(),
        language,
        at: now,
        mail: render_switched_off(Voice::new(language), &words),
    };
    mailer.send(&outgoing).await?;
    store.write(move |tx| webhooks::mark_letter_sent(tx, id, now)).await?;
    info!(letter = %id, "an owner was told that a webhook was switched off");
    Ok(())
}

impl Brief {
    /// Reads them; none when there is nothing to send.
    fn read(db: &mut Db, id: MailId) -> StoreResult<Option<Self>> {
        let Some(letter) = webhooks::letter(db, id)?.filter(|one| !one.is_over) else {
            return Ok(None);
        };
        let webhook = match webhooks::by_id(db, letter.webhook) {
            Err(StoreError::NotFound) => return Ok(None),
            found => found?,
        };
        let person = people::by_id(db, letter.person)?;
        if webhook.off.is_none() || !person.owns(webhook.institution) {
            return Ok(None);
        }
        let institution = institutions::by_id(db, webhook.institution)?;
        Ok(Some(Self { letter, webhook, institution, person: person.person }))
    }
}
