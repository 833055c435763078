//! What a call asks contributors to agree to: what its staff changes of it.

use actix_web::http::StatusCode;
use cimaise_core::{
    Act, AgeRule, CONSENT_STARTERS, CONSENTS_MOST, Call, CallConsent, CallId, Clock,
    ConsentStatement, Institution, Localized, Slug, Staff,
};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{Db, StoreResult, Tx, calls, consents, hangings, institutions};
use cimaise_web::{App, Problem};

use super::changes::{allowed, editable_call};
use super::consent_words::ConsentWords;
use super::{Typed, in_every_language, own_language, slugs};

/// The statements of a call, those that are asked no more last. 404 for who has no part in it.
pub(crate) async fn consents_of(
    app: &App,
    staff: Staff,
    id: CallId,
) -> Result<Vec<CallConsent>, Problem> {
    let read = app.store.read(move |db| {
        let call = calls::by_id(db, id)?;
        allowed(staff.may_read_call(call.institution, id))?;
        consents::of_call(db, id)
    });
    Ok(read.await?)
}

/// Adds a statement, last. 404 for who may not set the call up; 422 with every fault.
pub(crate) async fn add_consent(
    app: &App,
    staff: Staff,
    id: CallId,
    typed: Typed,
) -> Result<CallConsent, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (call, institution) = alone(tx, &staff, id)?;
            let words = ConsentWords::read(&typed, &institution)?;
            let known = consents::of_call(tx, id)?;
            let field = format!("text.{}", own_language(&institution));
            room_for_one(&known, field)?;
            let last = known.iter().map(|one| one.statement.position).max().unwrap_or(0);
            let statement = ConsentStatement {
                id: clock.id().into(),
                call: id,
                code: code_of(&known, typed.one("starter"), &words, &institution)?,
                version: 1,
                text: words.text,
                required: words.required,
                position: last + 1,
            };
            consents::ask(tx, &statement, clock.now())?;
            log(tx, &*clock, &staff, (&call, &statement), Act::AddConsent);
            Ok(CallConsent { statement, asked: true })
        })
        .await
}

/// Words a statement anew, or makes it required or not. A new text is a new version; what was accepted
/// stays as it was shown. 404 for who may not; 422 with every fault.
pub(crate) async fn reword_consent(
    app: &App,
    staff: Staff,
    (id, code): (CallId, String),
    typed: Typed,
) -> Result<CallConsent, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (call, institution) = alone(tx, &staff, id)?;
            let words = ConsentWords::read(&typed, &institution)?;
            let CallConsent { statement: before, asked } = consents::by_code(tx, id, &code)?;
            let mut statement = ConsentStatement { required: words.required, ..before.clone() };
            if words.text != before.text {
                statement.id = clock.id().into();
                statement.version += 1;
                statement.text = words.text;
                consents::ask(tx, &statement, clock.now())?;
            } else if statement != before {
                consents::place(tx, &statement)?;
            }
            if statement != before {
                log(tx, &*clock, &staff, (&call, &statement), Act::ChangeConsent);
            }
            Ok(CallConsent { statement, asked })
        })
        .await
}

/// Asks for a statement, or no longer; nothing happens where it is so. 404 for who may not; 422
/// `too-many-consents` where a call asks for many already; 409 `consent-needed` where its rule of age asks for it.
pub(crate) async fn ask_for_consent(
    app: &App,
    staff: Staff,
    (id, code): (CallId, String),
    asked: bool,
) -> Result<CallConsent, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (call, _) = alone(tx, &staff, id)?;
            let before = consents::by_code(tx, id, &code)?;
            if before.asked == asked {
                return Ok(before);
            }
            if !asked && code == AgeRule::STATEMENT && call.terms.admits_with_adult() {
                return Err(Problem::new(StatusCode::CONFLICT, "consent-needed"));
            }
            if asked {
                room_for_one(&consents::of_call(tx, id)?, "code".to_owned())?;
            }
            consents::retire(tx, &before.statement, (!asked).then(|| clock.now()))?;
            let act = if asked { Act::OfferConsent } else { Act::RetireConsent };
            log(tx, &*clock, &staff, (&call, &before.statement), act);
            Ok(CallConsent { asked, ..before })
        })
        .await
}

/// Moves a statement to a place among those that are asked, from 1; one beyond the last is the last.
/// 404 for who may not.
pub(crate) async fn move_consent(
    app: &App,
    staff: Staff,
    (id, code): (CallId, String),
    place: usize,
) -> Result<Vec<CallConsent>, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (call, _) = alone(tx, &staff, id)?;
            let moved = consents::by_code(tx, id, &code)?;
            let before = consents::of_call(tx, id)?;
            let mut after = before.clone();
            after.retain(|one| one.statement.code != code);
            let asked = after.iter().filter(|one| one.asked).count();
            after.insert(place.saturating_sub(1).min(asked), moved.clone());
            let has_changed = moved.asked && after != before;
            if has_changed {
                arrange(tx, after)?;
                log(tx, &*clock, &staff, (&call, &moved.statement), Act::ChangeConsent);
            }
            Ok(consents::of_call(tx, id)?)
        })
        .await
}

/// Sees to it that a call asks for what an adult agrees to who sends with somebody younger.
pub(super) fn ask_the_adult(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    staff: &Staff,
    call: &Call,
) -> StoreResult<()> {
    let all = consents::of_call(tx, call.id)?;
    let known = all.iter().find(|one| one.statement.code == AgeRule::STATEMENT);
    match known {
        Some(one) if one.asked => {}
        Some(one) => {
            consents::retire(tx, &one.statement, None)?;
            log(tx, clock, staff, (call, &one.statement), Act::OfferConsent);
        }
        None => {
            let last = all.iter().map(|one| one.statement.position).max().unwrap_or(0);
            let statement = ConsentStatement {
                id: clock.id().into(),
                call: call.id,
                code: AgeRule::STATEMENT.to_owned(),
                version: 1,
                text: in_every_language("consent-guardian"),
                required: true,
                position: last + 1,
            };
            consents::ask(tx, &statement, clock.now())?;
            log(tx, clock, staff, (call, &statement), Act::AddConsent);
        }
    }
    Ok(())
}

/// Gives each the place at which it stands.
fn arrange(tx: &mut Tx<'_>, in_order: Vec<CallConsent>) -> StoreResult<()> {
    for (position, CallConsent { mut statement, .. }) in (1..).zip(in_order) {
        if statement.position != position {
            statement.position = position;
            consents::place(tx, &statement)?;
        }
    }
    Ok(())
}

/// A call with its institution, for who may set it up; whoever changes it too waits meanwhile.
fn alone(tx: &mut Tx<'_>, staff: &Staff, id: CallId) -> StoreResult<(Call, Institution)> {
    hangings::alone(tx, id)?;
    editable(tx, staff, id)
}

/// A call with its institution, for who may set it up.
pub(super) fn editable(db: &mut Db, staff: &Staff, id: CallId) -> StoreResult<(Call, Institution)> {
    let call = editable_call(db, staff, id)?;
    let institution = institutions::by_id(db, call.institution)?;
    Ok((call, institution))
}

fn room_for_one(known: &[CallConsent], field: String) -> Result<(), Problem> {
    if known.iter().filter(|one| one.asked).count() < CONSENTS_MOST {
        return Ok(());
    }
    let most = [("most", CONSENTS_MOST.into())];
    Err(Problem::invalid().field_with(field, "too-many-consents", most))
}

/// The code of what was begun with, where it is free; else one from the first words, in the institution's
/// own language. `new` is the address of the form.
fn code_of(
    known: &[CallConsent],
    starter: &str,
    words: &ConsentWords,
    institution: &Institution,
) -> StoreResult<String> {
    let language = own_language(institution);
    let begins = |text: &str| text.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
    let label = Localized::new([(language, begins(words.text.get(language)))]);
    let is_known = |code: &str| known.iter().any(|one| one.statement.code == code);
    if CONSENT_STARTERS.iter().any(|(code, _)| *code == starter) && !is_known(starter) {
        return Ok(starter.to_owned());
    }
    let is_taken = |code: &Slug| Ok(code.as_str() == "new" || is_known(code.as_str()));
    Ok(slugs::free(None, &label, language, "consent", is_taken)?.to_string())
}

fn log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    staff: &Staff,
    (call, statement): (&Call, &ConsentStatement),
    act: Act,
) {
    let subject = (call.institution, Subject::Call(call.id));
    acts::record(tx, clock, subject, Some(staff.person.id), act, statement.code.as_str());
}
