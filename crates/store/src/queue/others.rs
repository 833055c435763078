//! What is for others to decide on, for many entries at once.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use cimaise_core::{CallId, ContributionId, EmailAddress, InstitutionId, PersonId, State, ThemeId};
use diesel::prelude::*;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::contributions;
use crate::sql_types::{Key, lower};
use crate::{StoreResult, appeals, opinions, people};

/// Why something is for others to decide on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// This person sent it.
    Own,
    /// It is contested, and this person had a part in what was decided.
    Contested,
    /// This person said their opinion, and somebody else has to agree.
    Spoken,
}

/// One that may be for others.
struct Candidate {
    id: ContributionId,
    institution: InstitutionId,
    call: CallId,
    theme: ThemeId,
    email: Option<EmailAddress>,
    waits: bool,
}

/// Which of these are for others to decide on, and why: a person sent them themselves, had a part in what
/// is contested, or said their opinion; and somebody else is there to decide. Who looks after a house
/// alone decides on all.
pub fn left_to_others(
    db: &mut Db,
    of: &[ContributionId],
    person: PersonId,
    address: &EmailAddress,
) -> StoreResult<BTreeMap<ContributionId, Left>> {
    let mut left = BTreeMap::new();
    let parts = appeals::parts(db, of)?;
    let spoken = opinions::who_said(db, of)?;
    let mut deciding: BTreeMap<ThemeId, Vec<(PersonId, EmailAddress)>> = BTreeMap::new();
    for one in candidates(db, of, person, address, &parts, &spoken)? {
        let who = match deciding.entry(one.theme) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let people = people::who_decide(db, one.institution, one.call, one.theme)?;
                let people = people.into_iter();
                unknown.insert(people.map(|one| (one.id, one.email)).collect())
            }
        };
        let sent = |email: &EmailAddress| {
            one.email.as_ref().is_some_and(|own| own.folded() == email.folded())
        };
        let others: Vec<_> = who
            .iter()
            .filter(|(id, email)| *id != person && !sent(email))
            .map(|(id, _)| *id)
            .collect();
        let had_a_part = |id: PersonId| parts.contains(&(one.id, id));
        let is_free = |id: &&PersonId| !had_a_part(**id);
        let has_spoken = |id: PersonId| spoken.contains(&(one.id, id));
        let why = if sent(address) {
            (!others.is_empty()).then_some(Left::Own)
        } else if had_a_part(person) {
            others.iter().any(|id| is_free(&id)).then_some(Left::Contested)
        } else if one.waits && has_spoken(person) {
            let silent = others.iter().filter(is_free).any(|id| !has_spoken(*id));
            silent.then_some(Left::Spoken)
        } else {
            None
        };
        left.extend(why.map(|why| (one.id, why)));
    }
    Ok(left)
}

/// Those that this person sent, had a part in, or spoke on.
fn candidates(
    db: &mut Db,
    of: &[ContributionId],
    person: PersonId,
    address: &EmailAddress,
    parts: &BTreeSet<(ContributionId, PersonId)>,
    spoken: &BTreeSet<(ContributionId, PersonId)>,
) -> StoreResult<Vec<Candidate>> {
    type Where = (Key<InstitutionId>, Key<CallId>, Key<ThemeId>);
    type Row = (Key<ContributionId>, Where, Option<String>, String);
    let touched = parts.union(spoken).filter(|(_, who)| *who == person).map(|(id, _)| Key(*id));
    let touched: Vec<_> = touched.collect();
    let all: Vec<_> = of.iter().copied().map(Key).collect();
    let own = lower(contributions::email).eq(address.folded());
    let rows: Vec<Row> = contributions::table
        .filter(contributions::id.eq_any(all))
        .filter(own.assume_not_null().or(contributions::id.eq_any(touched)))
        .select((
            contributions::id,
            (contributions::institution_id, contributions::call_id, contributions::theme_id),
            contributions::email,
            contributions::state,
        ))
        .load(db)?;
    let candidate = |(id, (institution, call, theme), email, state): Row| {
        let state: State = read("state", state, str::parse)?;
        Ok(Candidate {
            id: id.0,
            institution: institution.0,
            call: call.0,
            theme: theme.0,
            email: email.map(|email| read("email", email, EmailAddress::parse)).transpose()?,
            waits: state == State::Queued,
        })
    };
    rows.into_iter().map(candidate).collect()
}
