//! The job that reminds somebody that a token of theirs ends soon.

use std::sync::Arc;

use cimaise_core::{ApiToken, ApiTokenId, Clock, Institution, MailId, Person};
use cimaise_store::{Db, Store, StoreResult, api_tokens, institutions, people};
use cimaise_words::letters::{TokenEnds, render_token_ends};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use tracing::info;

use crate::{Links, Mailer, Outgoing, SendError};

/// What such a letter is written from.
struct Brief {
    token: ApiToken,
    institution: Institution,
    person: Person,
}

/// Sends it, unless the token was revoked, is over, or acts nowhere any more. It is safe to run twice: a mail that
/// leaves twice bears the same `Message-ID`.
pub async fn send_reminder(
    store: &Store,
    mailer: &Mailer,
    clock: &Arc<dyn Clock>,
    links: &Links,
    id: ApiTokenId,
) -> Result<(), SendError> {
    let now = clock.now();
    let Some(brief) = store.read(move |db| Brief::read(db, id, now)).await? else {
        info!(token = %id, "nobody is reminded of a token: it is good for nothing already");
        return Ok(());
    };
    let language = brief.person.language;
    let outgoing = Outgoing {
        id: MailId::from(id.0),
        institution: brief.institution.name.clone(),
        reply_to: brief.institution.contact.clone(),
        to: brief.person.email.clone(),
        language,
        at: now,
        mail: render_token_ends(Voice::new(language), &brief.words(links)),
    };
    mailer.send(&outgoing).await?;
    info!(token = %id, "somebody was reminded that a token of theirs ends");
    Ok(())
}

impl Brief {
    /// Reads them; none when there is nothing to send. Of several institutions, one writes.
    fn read(db: &mut Db, id: ApiTokenId, now: Timestamp) -> StoreResult<Option<Self>> {
        let Some(token) = api_tokens::by_id(db, id)?.filter(|token| !token.is_over(now)) else {
            return Ok(None);
        };
        let staff = token.limit(people::by_id(db, token.person)?);
        let Some(at) = staff.institutions().into_iter().next() else { return Ok(None) };
        let institution = institutions::by_id(db, at)?;
        Ok(Some(Self { token, institution, person: staff.person }))
    }

    fn words(&self, links: &Links) -> TokenEnds {
        let (t, zone) = (Voice::new(self.person.language), time_zone(&self.institution.time_zone));
        TokenEnds {
            institution: self.institution.name.clone(),
            accent: self.institution.accent,
            name: self.token.name.to_string(),
            on: t.date_time(self.token.expires_at, &zone).to_string(),
            page: (links.absolute)("/desk/account/tokens"),
        }
    }
}
