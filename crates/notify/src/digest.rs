//! The job that tells somebody of the staff what waits.

use std::sync::Arc;

use cimaise_core::{
    Clock, DecisionLink, DigestId, DigestWishes, Institution, Language, MailId, Rhythm, Staff,
};
use cimaise_store::digests::{self, CallNews, News};
use cimaise_store::queue::Entry;
use cimaise_store::{Store, StoreResult, Tx, decision_links, institutions, people};
use cimaise_words::Voice;
use cimaise_words::letters::{Digest, PictureWaiting, WaitingIn, render_digest};
use jiff::Timestamp;
use tracing::info;

use crate::{Links, Mailer, Outgoing, SendError};

/// The rows that a digest is written from.
struct Brief {
    institution: Institution,
    staff: Staff,
    wishes: DigestWishes,
    news: News,
    links: Vec<(DecisionLink, Entry)>,
    now: Timestamp,
}

/// Sends the digest, unless it has left, or colleagues have done everything that it would tell. It is
/// safe to run twice: a mail that leaves twice bears the same `Message-ID`.
pub async fn send_digest(
    store: &Store,
    mailer: &Mailer,
    clock: &Arc<dyn Clock>,
    links: &Links,
    id: DigestId,
) -> Result<(), SendError> {
    let now = clock.now();
    let own = Arc::clone(clock);
    let decides = links.decides_by_mail;
    let taken = store.write(move |tx| Brief::take(tx, own.as_ref(), id, decides)).await?;
    let Some(brief) = taken else {
        info!(digest = %id, "a digest stays home: it has left, or nothing is left to tell");
        return Ok(store.write(move |tx| digests::mark_cancelled(tx, id, now)).await?);
    };
    let language = brief.staff.person.language;
    let outgoing = Outgoing {
        id: MailId(id.0),
        institution: brief.institution.name.clone(),
        reply_to: brief.institution.contact.clone(),
        to: brief.staff.person.email.clone(),
        language,
        at: now,
        mail: render_digest(Voice::new(language), &brief.words(links)),
    };
    mailer.send(&outgoing).await?;
    store.write(move |tx| digests::mark_sent(tx, id, now)).await?;
    info!(digest = %id, "a digest left");
    Ok(())
}

impl Brief {
    /// Reads them, and makes the links that it holds; none when there is nothing to send.
    fn take(
        tx: &mut Tx<'_>,
        clock: &dyn Clock,
        id: DigestId,
        decides: bool,
    ) -> StoreResult<Option<Self>> {
        let digest = digests::by_id(tx, id)?;
        if digest.sent_at.is_some() || digest.cancelled_at.is_some() {
            return Ok(None);
        }
        let staff = people::by_id(tx, digest.person)?;
        let news = digests::news(tx, &staff, digest.institution, digest.since, digest.until)?;
        let wishes = digests::of(tx, digest.person, digest.institution)?.0;
        // They may have chosen otherwise while it could not leave.
        if !news.is_new() || wishes.rhythm == Rhythm::Never {
            return Ok(None);
        }
        let calls: Vec<_> = news.calls.iter().map(|call| call.call).collect();
        let links = if decides && wishes.links && decision_links::are_open_to(tx, &staff)? {
            decision_links::offer(tx, clock, &digest, &staff, &calls)?
        } else {
            Vec::new()
        };
        Ok(Some(Self {
            institution: institutions::by_id(tx, digest.institution)?,
            now: clock.now(),
            wishes,
            staff,
            news,
            links,
        }))
    }

    fn words(&self, links: &Links) -> Digest {
        let at = |path: &str| (links.absolute)(path);
        let language = self.staff.person.language;
        let calls = self.news.calls.iter().map(|call| self.waiting_in(call, language, links));
        Digest {
            institution: self.institution.name.clone(),
            accent: self.institution.accent,
            new: self.news.new_in_all(),
            calls: calls.collect(),
            pictures: self.links.iter().map(|link| picture(link, language, links)).collect(),
            passed: (self.news.passed, at("/desk?held=mine")),
            appeals: (self.news.appeals, at("/desk?flag=appeal")),
            notices: (self.news.notices, at("/desk/notices")),
            held: (self.news.held.0, at("/desk/outbox")),
            undelivered: self.news.undelivered,
            desk: at("/desk"),
            wishes: at("/desk/mails"),
            rhythm: self.wishes.rhythm,
        }
    }

    fn waiting_in(&self, call: &CallNews, language: Language, links: &Links) -> WaitingIn {
        let oldest = call.oldest.unwrap_or(self.now);
        WaitingIn {
            title: call.title.get(language).to_owned(),
            new: call.new,
            waiting: call.waiting,
            oldest: Voice::new(language).ago(oldest, self.now).to_string(),
            desk: (links.absolute)(&format!("/desk?call={}", call.call)),
        }
    }
}

fn picture(of: &(DecisionLink, Entry), language: Language, links: &Links) -> PictureWaiting {
    let (link, entry) = of;
    PictureWaiting {
        title: entry.title.clone(),
        credit: entry.credit.clone(),
        decide: (links.decide)(language, link.id),
    }
}
