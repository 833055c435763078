//! Somebody of the public says that something is wrong with what hangs.

use cimaise_core::{
    Act, Clock, Contribution, EmailAddress, Language, Notice, NoticeId, NoticeKind, NotifierName,
    OnReport, PublicationId, State, WebhookEvent, Words, journey,
};

use super::hide::hide;
use super::step::{log, step};
use crate::letters::LetterKind;
use crate::notices::{self, Given};
use crate::webhooks::{self, News};
use crate::{StoreError, StoreResult, Tx, calls, institutions, themes, wall};

/// A notice as it comes in.
#[derive(Clone, Debug)]
pub struct NewNotice {
    /// Of what hangs there.
    pub publication: PublicationId,
    /// What is wrong.
    pub kind: NoticeKind,
    /// Why; may be empty.
    pub words: Words,
    /// Who says so; may be empty.
    pub name: NotifierName,
    /// Where they are told what comes of it.
    pub email: Option<EmailAddress>,
    /// In which language.
    pub language: Language,
    /// A keyed digest of who gives it.
    pub sender: Vec<u8>,
}

/// What became of it at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reported {
    /// It is new.
    New(NoticeId),
    /// The same person had said the same of what hangs there: nothing was written.
    Before(NoticeId),
}

impl Reported {
    /// The notice, new or not.
    pub const fn notice(self) -> NoticeId {
        match self {
            Self::New(id) | Self::Before(id) => id,
        }
    }
}

/// Takes a notice in: it waits for a moderator. What somebody says that they are on is hidden at once,
/// where its call says so and no moderator has looked at such a notice before. [`StoreError::NotFound`]
/// when nothing hangs there.
pub fn report(tx: &mut Tx<'_>, clock: &dyn Clock, new: &NewNotice) -> StoreResult<Reported> {
    let publication = wall::by_id(tx, new.publication)?;
    let before = notices::given_before(tx, publication.id, &new.sender, new.kind)?;
    if let Some(before) = before {
        return Ok(Reported::Before(before));
    }
    // Its row is locked: whoever takes it down meanwhile answers this one too.
    let contribution = match step(tx, publication.contribution, journey::undo_keep) {
        Err(StoreError::Misstep(_) | StoreError::AlreadyDecided) => Err(StoreError::NotFound),
        locked => locked,
    }?;
    wall::by_id(tx, new.publication)?;
    let theme = themes::by_id(tx, contribution.theme)?;
    let call = calls::by_id(tx, theme.call)?;
    let house = institutions::by_id(tx, call.institution)?;
    let notice = Notice {
        id: clock.id().into(),
        institution: call.institution,
        call: call.id,
        contribution: contribution.id,
        publication: publication.id,
        address: format!("/{}/{}/{}/{}", house.slug, call.slug, theme.slug, publication.slug),
        kind: new.kind,
        words: new.words.clone(),
        name: new.name.clone(),
        email: new.email.clone(),
        language: new.language,
        made_at: clock.now(),
        answer: None,
    };
    if notices::give(tx, &notice, &new.sender)? == Given::Meanwhile {
        let before = notices::given_before(tx, publication.id, &new.sender, new.kind)?;
        return before.map(Reported::Before).ok_or(StoreError::NotFound);
    }
    let news = News::now(WebhookEvent::Noticed, contribution.state, clock).about(notice.id);
    webhooks::tell(tx, clock, &contribution, &news)?;
    log(tx, clock, &contribution, Act::Report, None, new.kind.code())?;
    if new.kind == NoticeKind::ShowsMe && call.on_report == OnReport::Hide {
        hide_unless_kept(tx, clock, &contribution, publication.id)?;
    }
    notices::post(tx, clock, &notice, LetterKind::Notice, clock.now())?;
    Ok(Reported::New(notice.id))
}

/// Where a moderator has looked already, it hangs until one looks again: nobody takes off the wall for good
/// what others decided to keep there.
fn hide_unless_kept(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    publication: PublicationId,
) -> StoreResult<()> {
    if notices::was_kept(tx, contribution.id, publication)? {
        return Ok(());
    }
    match hide(tx, clock, contribution.id) {
        // Somebody else was faster: it hangs no more.
        Err(StoreError::AlreadyDecided | StoreError::Misstep(_)) => Ok(()),
        done => {
            done?;
            let told = (publication, State::Hidden);
            webhooks::hangs_no_more(tx, clock, contribution, told)
        }
    }
}
