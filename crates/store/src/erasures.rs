//! Words that could tell of a person, erased.

use cimaise_core::{ContributionId, PictureId};
use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::Timestamp;

use crate::connection::Db;
use crate::schema::{
    answers, appeals, consents, contributions, decisions, erasures, fingerprints, flags, invited,
    look_alikes, notes, opinions, pictures,
};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, acts, letters, notices, webhooks};

/// What stands where a title or a name was.
const ERASED: &str = "\u{2014}";

/// Whether a contribution was erased.
pub fn is_erased(db: &mut Db, id: ContributionId) -> StoreResult<bool> {
    Ok(diesel::select(exists(erasures::table.find(Key(id)))).get_result(db)?)
}

/// Erases the words of a contribution and what was found of its pictures, and notes when: what its
/// contributor and the staff wrote, addresses, what it would be known again by. Statements of reasons
/// stay: they name nobody, and the law asks for them.
pub(crate) fn erase_words(tx: &mut Tx<'_>, id: ContributionId, now: Timestamp) -> StoreResult<()> {
    let key = Key(id);
    diesel::update(contributions::table.find(key))
        .set((
            contributions::title.eq(ERASED),
            contributions::story.eq(""),
            contributions::credit.eq(ERASED),
            contributions::email.eq(None::<&str>),
            contributions::sender.eq(None::<Vec<u8>>),
            contributions::age.eq(None::<&str>),
        ))
        .execute(&mut **tx)?;
    forget_files(tx, id)?;
    diesel::update(pictures::table.filter(pictures::contribution_id.eq(key)))
        .set((
            pictures::alt.eq(""),
            pictures::digest.eq(vec![0_u8; 32]),
            pictures::had_location.eq(false),
        ))
        .execute(&mut **tx)?;
    diesel::update(answers::table.filter(answers::contribution_id.eq(key)))
        .set(answers::message.eq(""))
        .execute(&mut **tx)?;
    diesel::update(appeals::table.filter(appeals::contribution_id.eq(key)))
        .set(appeals::words.eq(ERASED))
        .execute(&mut **tx)?;
    diesel::update(decisions::table.filter(decisions::contribution_id.eq(key)))
        .set((decisions::words.eq(""), decisions::private_note.eq("")))
        .execute(&mut **tx)?;
    diesel::update(opinions::table.filter(opinions::contribution_id.eq(key)))
        .set((opinions::words.eq(""), opinions::private_note.eq("")))
        .execute(&mut **tx)?;
    notices::forget_contribution(tx, id)?;
    diesel::delete(notes::table.filter(notes::contribution_id.eq(key))).execute(&mut **tx)?;
    diesel::delete(consents::table.filter(consents::contribution_id.eq(key))).execute(&mut **tx)?;
    diesel::delete(flags::table.filter(flags::contribution_id.eq(key))).execute(&mut **tx)?;
    // Who has the list of a class knows whose each code was.
    diesel::delete(invited::table.find(key)).execute(&mut **tx)?;
    acts::forget_words(tx, id)?;
    letters::forget_recipients(tx, id)?;
    webhooks::forget_answers(tx, id)?;
    diesel::insert_into(erasures::table)
        .values((erasures::contribution_id.eq(key), erasures::erased_at.eq(At(now))))
        .execute(&mut **tx)?;
    Ok(())
}

/// What was found of the pictures goes with their files.
pub(crate) fn forget_files(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<()> {
    let of_it = pictures::table.filter(pictures::contribution_id.eq(Key(id)));
    let ids: Vec<Key<PictureId>> = of_it.select(pictures::id).load(&mut **tx)?;
    diesel::delete(fingerprints::table.filter(fingerprints::picture_id.eq_any(&ids)))
        .execute(&mut **tx)?;
    diesel::delete(look_alikes::table.filter(look_alikes::picture_id.eq_any(&ids)))
        .execute(&mut **tx)?;
    diesel::delete(look_alikes::table.filter(look_alikes::other_picture_id.eq_any(&ids)))
        .execute(&mut **tx)?;
    diesel::update(pictures::table.filter(pictures::contribution_id.eq(Key(id))))
        .set((
            pictures::placeholder.eq(None::<&str>),
            pictures::thumbhash.eq(None::<Vec<u8>>),
            pictures::renditions.eq("[]"),
            pictures::recipe.eq(""),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
