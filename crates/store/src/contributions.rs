//! Contributions, read. Their state changes only through [`crate::journey`].

use cimaise_core::{
    CallId, Contribution, ContributionId, Credit, EmailAddress, InstitutionId, State, Story,
    ThemeId, Title,
};
use diesel::prelude::*;
use uuid::Uuid;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::contributions;
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = contributions)]
pub(crate) struct Row {
    pub(crate) id: Key<ContributionId>,
    pub(crate) submission: Key<Uuid>,
    pub(crate) institution_id: Key<InstitutionId>,
    pub(crate) call_id: Key<CallId>,
    pub(crate) theme_id: Key<ThemeId>,
    pub(crate) state: String,
    pub(crate) title: String,
    pub(crate) story: String,
    pub(crate) credit: String,
    pub(crate) licence: String,
    pub(crate) language: String,
    pub(crate) email: Option<String>,
    pub(crate) received_at: At,
    pub(crate) sender: Option<Vec<u8>>,
    pub(crate) age: Option<String>,
}

impl Row {
    pub(crate) fn read(self) -> StoreResult<Contribution> {
        Ok(Contribution {
            id: self.id.0,
            theme: self.theme_id.0,
            institution: self.institution_id.0,
            state: read("state", self.state, str::parse)?,
            title: read("title", self.title, Title::parse)?,
            story: read("story", self.story, Story::parse)?,
            credit: read("credit", self.credit, Credit::parse)?,
            licence: read("licence", self.licence, str::parse)?,
            language: read("language", self.language, str::parse)?,
            email: self.email.map(|e| read("email", e, EmailAddress::parse)).transpose()?,
            age: self.age.map(|age| read("age", age, str::parse)).transpose()?,
            received_at: self.received_at.0,
        })
    }
}

/// Two statements and not one with OR: each walks its own index, backwards, and stops at `most`.
macro_rules! latest_by {
    ($db:ident, $contribution:ident, $most:ident, $is:expr) => {
        contributions::table
            .filter($is)
            .filter(contributions::institution_id.eq(Key($contribution.institution)))
            .filter(contributions::id.ne(Key($contribution.id)))
            .filter(contributions::state.ne(State::Withdrawn.code()))
            .order(contributions::id.desc())
            .limit($most)
            .select(Row::as_select())
            .load::<Row>($db)?
    };
}

/// The contribution with that id.
pub fn by_id(db: &mut Db, id: ContributionId) -> StoreResult<Contribution> {
    contributions::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// The contribution that a form has already brought, if it was sent before.
pub fn by_submission(db: &mut Db, submission: Uuid) -> StoreResult<Option<ContributionId>> {
    let found: Option<Key<ContributionId>> = contributions::table
        .filter(contributions::submission.eq(Key(submission)))
        .select(contributions::id)
        .first(db)
        .optional()?;
    Ok(found.map(|key| key.0))
}

/// What the same person sent to the institution before or after, latest first, `most` at most: whoever
/// has their key, or gave their address. What was taken back is nobody's.
pub fn of_same_person(
    db: &mut Db,
    contribution: &Contribution,
    most: i64,
) -> StoreResult<Vec<Contribution>> {
    if contribution.state == State::Withdrawn {
        return Ok(Vec::new());
    }
    let sender: Option<Vec<u8>> =
        contributions::table.find(Key(contribution.id)).select(contributions::sender).first(db)?;
    let mut found = Vec::new();
    if let Some(sender) = sender {
        found.append(&mut latest_by!(db, contribution, most, contributions::sender.eq(sender)));
    }
    if let Some(email) = &contribution.email {
        found.append(&mut latest_by!(
            db,
            contribution,
            most,
            contributions::email.eq(email.as_str())
        ));
    }
    found.sort_by_key(|row: &Row| std::cmp::Reverse(row.id.0));
    found.dedup_by_key(|row| row.id.0);
    found.truncate(usize::try_from(most).unwrap_or(0));
    found.into_iter().map(Row::read).collect()
}

/// The same form came again with this key: from now on its sender is known by it. What was taken
/// back stays nobody's.
pub fn set_sender(tx: &mut Tx<'_>, id: ContributionId, sender: &[u8]) -> StoreResult<()> {
    diesel::update(contributions::table.find(Key(id)))
        .filter(contributions::state.ne(State::Withdrawn.code()))
        .set(contributions::sender.eq(Some(sender)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Whether a contribution's sender is known by that key.
pub fn is_from(db: &mut Db, id: ContributionId, sender: &[u8]) -> StoreResult<bool> {
    let known: Option<Vec<u8>> =
        contributions::table.find(Key(id)).select(contributions::sender).first(db)?;
    Ok(known.as_deref() == Some(sender))
}

/// How many there are, in whatever state.
pub fn count(db: &mut Db) -> StoreResult<i64> {
    Ok(contributions::table.count().get_result(db)?)
}

/// The ids of all contributions, oldest first, after `after`: for sweeps.
pub fn ids_after(
    db: &mut Db,
    after: Option<ContributionId>,
    limit: i64,
) -> StoreResult<Vec<ContributionId>> {
    let mut query = contributions::table.select(contributions::id).into_boxed();
    if let Some(after) = after {
        query = query.filter(contributions::id.gt(Key(after)));
    }
    let ids: Vec<Key<ContributionId>> = query.order(contributions::id).limit(limit).load(db)?;
    Ok(ids.into_iter().map(|key| key.0).collect())
}
