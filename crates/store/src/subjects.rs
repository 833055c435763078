//! What is kept of one person, found by the address that they gave.

use cimaise_core::{
    Appeal, Consent, Contribution, ContributionId, Decision, EmailAddress, Flag, InstitutionId,
    InvitationCode, Localized, Picture, Publication, State,
};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::acts::{self, Line};
use crate::answers::{self, Answer};
use crate::connection::Db;
use crate::letters::{self, Letter};
use crate::schema::contributions as table;
use crate::sql_types::{Key, lower};
use crate::{
    StoreResult, appeals, consents, contributions, decisions, flags, invitation_codes, pictures,
    statements, wall,
};

/// The most contributions that are gathered of one person.
pub const MOST: i64 = 1_000;

/// All that is kept of a contribution and that its contributor may know.
#[derive(Clone, Debug)]
pub struct Kept {
    /// It.
    pub contribution: Contribution,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// What was agreed to.
    pub consents: Vec<Consent>,
    /// With which code it came, where its call is by invitation.
    pub invitation: Option<InvitationCode>,
    /// What was declared or noticed.
    pub flags: Vec<Flag>,
    /// What was decided and told, with the words of its reason.
    pub decisions: Vec<(Decision, Option<Localized>)>,
    /// What they wrote with a change.
    pub answers: Vec<Answer>,
    /// What they contested.
    pub appeals: Vec<Appeal>,
    /// What was written to them.
    pub letters: Vec<Letter>,
    /// What happened.
    pub log: Vec<Line>,
    /// Where it hangs.
    pub publication: Option<Publication>,
}

/// What was sent to an institution with an address, however its capitals were typed, oldest first,
/// [`MOST`] at most.
pub fn sent_with(
    db: &mut Db,
    institution: InstitutionId,
    address: &EmailAddress,
) -> StoreResult<Vec<ContributionId>> {
    let ids: Vec<Key<ContributionId>> = table::table
        .filter(lower(table::email).eq(address.folded()))
        .filter(table::institution_id.eq(Key(institution)))
        .order(table::id)
        .limit(MOST)
        .select(table::id)
        .load(db)?;
    Ok(ids.into_iter().map(|key| key.0).collect())
}

/// Gathers what is kept of a contribution, as it may be told at this instant.
pub fn kept(db: &mut Db, id: ContributionId, now: Timestamp) -> StoreResult<Kept> {
    let mut told = Vec::new();
    for (decision, _) in decisions::of_contribution(db, id)? {
        if decision.undone.is_none() && decision.is_settled(now) {
            let reason = statements::told(db, &decision)?.map(|(text, _)| text);
            told.push((decision, reason));
        }
    }
    let letters = letters::of_contribution(db, id)?;
    let mut contribution = contributions::by_id(db, id)?;
    let standing = decisions::standing(db, id)?;
    // What is not told yet still waits, as the follow-up page says.
    if standing.is_some_and(|made| !made.is_settled(now)) && contribution.state.was_decided() {
        contribution.state = State::Queued;
    }
    Ok(Kept {
        contribution,
        pictures: pictures::of_contribution(db, id)?,
        consents: consents::of_contribution(db, id)?,
        invitation: invitation_codes::came_by(db, id)?.map(|(code, _)| code),
        flags: flags::of_contribution(db, id)?,
        decisions: told,
        answers: answers::of_contribution(db, id)?,
        appeals: appeals::of_contribution(db, id)?,
        letters: letters
            .into_iter()
            .filter(|one| one.sent_at.is_some() && one.notice.is_none())
            .collect(),
        log: acts::of_contribution(db, id)?,
        publication: wall::of_contribution(db, id)?,
    })
}
