//! The outbox: what was decided and is not told yet is held, reworded and released together; what did not
//! arrive is sent again or given up. As forms and as JSON.

mod form;

use cimaise_core::{
    CallId, DecisionId, EmailAddress, InstitutionId, MailId, Staff, TextError, Words,
};
use cimaise_store::letters::{self, Letter};
use cimaise_store::{Db, StoreError, StoreResult, calls, contributions, outbox};
use cimaise_web::{App, Problem};

use crate::decision::does_not_fit;

pub(crate) use form::{arrange_by_form, letter_by_form, word_by_form};

/// The most decisions that are held or released together.
const MOST: usize = 500;

/// What is done with some that wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// They are told to nobody until they are released.
    Hold,
    /// They are told.
    Release,
}

/// Holds or releases decisions of a call, all of them or none. 404 for who does not set the call up, or
/// when one is none of it; 409 `too-late-to-undo` when one is told.
pub(crate) async fn keep(
    app: &App,
    staff: Staff,
    call: CallId,
    decisions: Vec<DecisionId>,
    how: Keeping,
) -> Result<(), Problem> {
    if decisions.is_empty() {
        return Err(Problem::invalid().field("decisions", "choose-one"));
    }
    if decisions.len() > MOST {
        let most = [("most", MOST.into())];
        return Err(Problem::invalid().field_with("decisions", "too-many", most));
    }
    let (clock, delay, by, now) = (app.clock.clone(), app.undo_delay, staff.person.id, app.now());
    let mut ids = decisions;
    // Of two who hold the same at once, the second waits for the first.
    ids.sort_unstable();
    ids.dedup();
    let write = app.store.write(move |tx| {
        arranges(tx, &staff, call)?;
        for id in ids {
            if outbox::entry(tx, id, now)?.call != call {
                return Err(StoreError::NotFound);
            }
            match how {
                Keeping::Hold => outbox::hold(tx, &*clock, id, by)?,
                Keeping::Release => outbox::release(tx, &*clock, id, by, delay)?,
            }
        }
        Ok(())
    });
    Ok(write.await?)
}

/// Rewrites the personal line of what is not told yet; gives its call. 404 for who neither made the decision
/// nor sets its call up; 409 `too-late-to-undo` when it is told; 422 on `words` when they are too long.
pub(crate) async fn word(
    app: &App,
    staff: Staff,
    id: DecisionId,
    typed: &str,
) -> Result<CallId, Problem> {
    let words = Words::parse(typed).map_err(|fault| does_not_fit("words", fault))?;
    let (clock, by, now) = (app.clock.clone(), staff.person.id, app.now());
    let write = app.store.write(move |tx| {
        let entry = outbox::seen(tx, &staff, id, now)?;
        outbox::word(tx, &*clock, id, by, &words)?;
        Ok::<_, StoreError>(entry.call)
    });
    Ok(write.await?)
}

/// What is done with a letter that did not arrive.
pub(crate) enum Mending {
    /// It is sent again, to that address as it was typed.
    Again(String),
    /// It is not tried any more.
    GiveUp,
}

/// Mends a letter that did not arrive; gives its call. 404 for who does not set its call up, or when it did
/// not fail; 422 on `email` when the address cannot be read.
pub(crate) async fn mend(
    app: &App,
    staff: Staff,
    id: MailId,
    how: Mending,
) -> Result<CallId, Problem> {
    let to = match how {
        Mending::GiveUp => None,
        Mending::Again(typed) => Some(address(&typed)?),
    };
    let (clock, by) = (app.clock.clone(), staff.person.id);
    let write = app.store.write(move |tx| {
        let letter = letters::by_id(tx, id)?;
        let call = call_of(tx, &letter)?;
        arranges(tx, &staff, call)?;
        match to {
            Some(to) => outbox::send_again(tx, &*clock, id, by, &to)?,
            None => outbox::give_up(tx, &*clock, id, by)?,
        }
        Ok::<_, StoreError>(call)
    });
    Ok(write.await?)
}

fn address(typed: &str) -> Result<EmailAddress, Problem> {
    EmailAddress::parse(typed).map_err(|fault| match fault {
        TextError::Malformed => Problem::invalid().field("email", "unreadable"),
        other => does_not_fit("email", other),
    })
}

fn call_of(db: &mut Db, letter: &Letter) -> StoreResult<CallId> {
    let theme = contributions::by_id(db, letter.contribution)?.theme;
    Ok(cimaise_store::themes::by_id(db, theme)?.call)
}

/// The institution of a call, for who sets it up.
fn arranges(db: &mut Db, staff: &Staff, call: CallId) -> StoreResult<InstitutionId> {
    let institution = calls::by_id(db, call)?.institution;
    let may = staff.may_set_up(institution, call);
    if may { Ok(institution) } else { Err(StoreError::NotFound) }
}
