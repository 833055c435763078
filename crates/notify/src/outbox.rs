//! The job that sends a letter.

use std::sync::Arc;

use cimaise_core::{
    Clock, ContributionId, DecisionLinkId, Institution, InvitationId, Language, MailId, NoticeId,
};
use cimaise_store::{Store, letters};
use cimaise_words::{Voice, letters::render};
use tracing::info;

use crate::letter::Brief;
use crate::{Mailer, Outgoing, SendError};

/// The addresses that letters hold.
pub struct Links {
    /// The absolute address of a contribution's follow-up page in a language.
    pub follow_up: InHouse<ContributionId>,
    /// The absolute address of the page that tells what comes of a notice, in a language.
    pub notice: InHouse<NoticeId>,
    /// The absolute address at which an invitation is accepted, in a language.
    pub join: Box<dyn Fn(Language, InvitationId) -> String + Send + Sync>,
    /// The absolute address at which one of the staff decides from a mail, in a language.
    pub decide: Box<dyn Fn(Language, DecisionLinkId) -> String + Send + Sync>,
    /// Whether a mail may hold such addresses at all.
    pub decides_by_mail: bool,
    /// The absolute address of a path of the house, such as `/desk`.
    pub absolute: Box<dyn Fn(&str) -> String + Send + Sync>,
    /// The absolute address of a path of an institution's pages, such as `/fr/musee/appel/theme/image`.
    pub public: PublicPath,
}

/// Makes the absolute address of a path of an institution's pages.
pub type PublicPath = Box<dyn Fn(&Institution, &str) -> String + Send + Sync>;

/// Makes the absolute address of something that is shown with an institution's pages, in a language.
pub type InHouse<T> = Box<dyn Fn(&Institution, Language, T) -> String + Send + Sync>;

/// Sends the letter, unless it has left, was cancelled, or tells what is no longer so. It is safe
/// to run twice: a mail that leaves twice bears the same `Message-ID`.
pub async fn send(
    store: &Store,
    mailer: &Mailer,
    clock: &Arc<dyn Clock>,
    links: &Links,
    id: MailId,
) -> Result<(), SendError> {
    let Some(brief) = store.read(move |db| Brief::read(db, id)).await? else {
        info!(letter = %id, "a letter stays home: it has left, was cancelled or is no longer true");
        return Ok(());
    };
    let voice = Voice::new(brief.letter.language);
    let outgoing = Outgoing {
        id,
        institution: brief.institution.name.clone(),
        reply_to: brief.institution.contact.clone(),
        to: brief.letter.recipient.clone(),
        language: brief.letter.language,
        at: clock.now(),
        mail: render(voice, &brief.words(links)),
    };
    mailer.send(&outgoing).await?;
    let (clock, promises, letter) = (clock.clone(), brief.promises(), brief.letter);
    let kind = letter.kind.code();
    let left = store.write(move |tx| {
        if promises {
            letters::mark_promised(tx, clock.as_ref(), &letter)
        } else {
            letters::mark_sent(tx, id, outgoing.at)
        }
    });
    left.await?;
    info!(letter = %id, kind, "a letter left");
    Ok(())
}
