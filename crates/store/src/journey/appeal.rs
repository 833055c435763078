//! refused, taken down → queue: its contributor contests what was decided.

use cimaise_core::{
    Act, Appeal, Clock, ContributionId, Flag, Misstep, State, WebhookEvent, Words, journey,
};

use super::step::{log, step};
use crate::appeals::{self, Recourse};
use crate::letters::{self, LetterKind};
use crate::webhooks::{self, News};
use crate::{StoreError, StoreResult, Tx, contributions, decisions, flags, opinions};

/// Contests what was decided, once: the contribution joins the queue again, where somebody who did not
/// decide looks at it. [`StoreError::AppealOver`] when the time for it is over,
/// [`StoreError::AlreadyAppealed`] when it was contested before.
pub fn appeal(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    words: Words,
) -> StoreResult<()> {
    match appeals::recourse(tx, id, clock.now())? {
        Recourse::Until(_) => {}
        Recourse::Over => return Err(StoreError::AppealOver),
        Recourse::Contested | Recourse::Answered => return Err(StoreError::AlreadyAppealed),
        Recourse::None => {
            let from = contributions::by_id(tx, id)?.state;
            return Err(Misstep { act: Act::Appeal, from }.into());
        }
    }
    let contribution = step(tx, id, journey::appeal)?;
    let contested = decisions::standing(tx, id)?.ok_or(StoreError::NotFound)?;
    opinions::set_aside(tx, id, contested.kind)?;
    // Whoever reads it on the follow-up page needs no letter of it any more.
    letters::cancel_of_decision(tx, contested.id, clock.now())?;
    flags::lower(tx, id, Flag::SecondOpinion)?;
    flags::raise(tx, clock, id, Flag::Appeal)?;
    let detail = contested.kind.code();
    log(tx, clock, &contribution, Act::Appeal, None, detail)?;
    let appeal = Appeal {
        id: clock.id().into(),
        contribution: id,
        decision: contested.id,
        words,
        made_at: clock.now(),
    };
    appeals::make(tx, &appeal)?;
    let news = News::now(WebhookEvent::Appealed, State::Queued, clock).about(appeal.id);
    webhooks::tell(tx, clock, &contribution, &news)?;
    letters::post_about(tx, clock, &contribution, LetterKind::Appeal, (None, clock.now()))
}
