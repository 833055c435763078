//! Invitations to work in an institution, and the letters that bring them.

use cimaise_core::{
    Act, Clock, EmailAddress, InstitutionId, Invitation, InvitationId, Language, MailId, PersonId,
    Place, Post, Role,
};
use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use crate::acts::{self, Subject};
use crate::columns::{from_json, read, to_json};
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::invitations;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, people, posts};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = invitations)]
struct Row {
    id: Key<InvitationId>,
    institution_id: Key<InstitutionId>,
    email: String,
    role: String,
    places: String,
    language: String,
    invited_by: Key<PersonId>,
    letter_id: Key<Uuid>,
    created_at: At,
    expires_at: At,
    sent_at: Option<At>,
    failed_at: Option<At>,
    ended_at: Option<At>,
}

impl Row {
    fn read(self) -> StoreResult<Invitation> {
        let role: Role = read("role", self.role, str::parse)?;
        let places: Vec<Place> = from_json("places", self.places)?;
        let unfit = |_| StoreError::Corrupt { what: "post", value: role.to_string() };
        let language: Language = read("language", self.language, str::parse)?;
        Ok(Invitation {
            id: self.id.0,
            institution: self.institution_id.0,
            email: read("email", self.email, EmailAddress::parse)?,
            post: Post::new(role, places).map_err(unfit)?,
            language,
            by: self.invited_by.0,
            created_at: self.created_at.0,
            expires_at: self.expires_at.0,
            sent_at: self.sent_at.map(|at| at.0),
            failed_at: self.failed_at.map(|at| at.0),
            ended_at: self.ended_at.map(|at| at.0),
        })
    }
}

/// An invitation that is made.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// Where.
    pub institution: InstitutionId,
    /// To whom.
    pub email: EmailAddress,
    /// To do what.
    pub post: Post,
    /// In which language.
    pub language: Language,
    /// Who invites.
    pub by: PersonId,
}

/// Invites somebody: a letter leaves. [`StoreError::Taken`] when an invitation to that address stands
/// in that institution.
pub fn invite(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    new: &NewInvitation,
) -> StoreResult<InvitationId> {
    posts::alone(tx, new.institution)?;
    let now = clock.now();
    let standing = of_institution(tx, new.institution)?;
    if standing.iter().any(|one| one.stands(now) && one.email.folded() == new.email.folded()) {
        return Err(StoreError::Taken("invitation"));
    }
    let id: InvitationId = clock.id().into();
    let row = Row {
        id: Key(id),
        institution_id: Key(new.institution),
        email: new.email.to_string(),
        role: new.post.role().to_string(),
        places: to_json(&new.post.places()),
        language: new.language.to_string(),
        invited_by: Key(new.by),
        letter_id: Key(clock.id()),
        created_at: At(now),
        expires_at: At(now + Invitation::LASTS),
        sent_at: None,
        failed_at: None,
        ended_at: None,
    };
    diesel::insert_into(invitations::table).values(row).execute(&mut **tx)?;
    jobs::leave(tx, clock.id().into(), Job::Invite(id), now, now)?;
    let told = format!("{} {}", new.post.role(), new.email);
    let about = (new.institution, posts::subject(&new.post));
    acts::record(tx, clock, about, Some(new.by), Act::Invite, told);
    Ok(id)
}

/// The invitation with that id, whether it stands or not.
pub fn by_id(db: &mut Db, id: InvitationId) -> StoreResult<Invitation> {
    let row: Row = invitations::table.find(Key(id)).select(Row::as_select()).first(db)?;
    row.read()
}

/// What its letter is known by: another each time that it is sent.
pub fn letter(db: &mut Db, id: InvitationId) -> StoreResult<MailId> {
    let id: Key<Uuid> =
        invitations::table.find(Key(id)).select(invitations::letter_id).first(db)?;
    Ok(id.0.into())
}

/// Those of an institution that nobody accepted and nobody called back, latest first: those whose time
/// is over, too.
pub fn of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Invitation>> {
    let rows: Vec<Row> = invitations::table
        .filter(invitations::institution_id.eq(Key(institution)))
        .filter(invitations::ended_at.is_null())
        .order(invitations::id.desc())
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Those to an address that stand, wherever they come from, the oldest first.
pub fn standing_for(
    db: &mut Db,
    email: &EmailAddress,
    now: Timestamp,
) -> StoreResult<Vec<Invitation>> {
    let rows: Vec<Row> = invitations::table
        .filter(invitations::ended_at.is_null())
        .filter(invitations::expires_at.gt(At(now)))
        .order(invitations::id)
        .select(Row::as_select())
        .load(db)?;
    let folded = email.folded();
    let all: Vec<Invitation> = rows.into_iter().map(Row::read).collect::<StoreResult<_>>()?;
    Ok(all.into_iter().filter(|one| one.email.folded() == folded).collect())
}

/// Sends the letter of an invitation once more: its link opens it for seven more days.
/// [`StoreError::NotFound`] when it was accepted or called back.
pub fn send_again(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    invitation: &Invitation,
    by: PersonId,
) -> StoreResult<()> {
    let (id, now) = (invitation.id, clock.now());
    let changed = diesel::update(invitations::table.find(Key(id)))
        .filter(invitations::ended_at.is_null())
        .set((
            invitations::expires_at.eq(At(now + Invitation::LASTS)),
            invitations::letter_id.eq(Key(clock.id())),
            invitations::sent_at.eq(None::<At>),
            invitations::failed_at.eq(None::<At>),
            invitations::failure.eq(None::<&str>),
        ))
        .execute(&mut **tx)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    jobs::leave(tx, clock.id().into(), Job::Invite(id), now, now)?;
    let told = format!("{} {}", invitation.post.role(), invitation.email);
    let about = (invitation.institution, posts::subject(&invitation.post));
    acts::record(tx, clock, about, Some(by), Act::Invite, told);
    Ok(())
}

/// Calls an invitation back: its link opens nothing any more. [`StoreError::NotFound`] when it was
/// accepted or called back.
pub fn call_back(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    invitation: &Invitation,
    by: PersonId,
) -> StoreResult<()> {
    end(tx, invitation.id, clock.now())?;
    let house = (invitation.institution, Subject::Institution);
    let told = invitation.email.as_str();
    acts::record(tx, clock, house, Some(by), Act::CallBackInvitation, told);
    Ok(())
}

/// Somebody accepts it, once: they have its post from here on. [`StoreError::NotFound`] when it does
/// not stand.
pub fn accept(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: InvitationId,
    person: PersonId,
) -> StoreResult<()> {
    let now = clock.now();
    let invitation = by_id(tx, id)?;
    let institution = invitation.institution;
    posts::alone(tx, institution)?;
    // Whoever invited may do so still, and nobody gave them another post in the meantime.
    let inviter = people::by_id(tx, invitation.by)?;
    let joining = people::by_id(tx, person)?;
    let holds = inviter.may_fill(institution, &invitation.post);
    if !invitation.stands(now) || !holds || joining.post_in(institution).is_some() {
        return Err(StoreError::NotFound);
    }
    end(tx, id, now)?;
    for other in of_institution(tx, institution)? {
        if other.email.folded() == invitation.email.folded() {
            end(tx, other.id, now)?;
        }
    }
    posts::settle(tx, clock, invitation.institution, person, &invitation.post)?;
    let about = (invitation.institution, posts::subject(&invitation.post));
    let role = invitation.post.role().code();
    acts::record(tx, clock, about, Some(person), Act::Join, role);
    Ok(())
}

fn end(tx: &mut Tx<'_>, id: InvitationId, now: Timestamp) -> StoreResult<()> {
    let ended = diesel::update(invitations::table.find(Key(id)))
        .filter(invitations::ended_at.is_null())
        .set(invitations::ended_at.eq(At(now)))
        .execute(&mut **tx)?;
    if ended == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Its letter left.
pub fn mark_sent(tx: &mut Tx<'_>, id: InvitationId, now: Timestamp) -> StoreResult<()> {
    diesel::update(invitations::table.find(Key(id)))
        .set((
            invitations::sent_at.eq(At(now)),
            invitations::failed_at.eq(None::<At>),
            invitations::failure.eq(None::<&str>),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Its letter will not arrive, and why; unless it has left.
pub fn mark_failed(
    tx: &mut Tx<'_>,
    id: InvitationId,
    why: &str,
    now: Timestamp,
) -> StoreResult<()> {
    diesel::update(invitations::table.find(Key(id)))
        .filter(invitations::sent_at.is_null())
        .set((invitations::failed_at.eq(At(now)), invitations::failure.eq(why)))
        .execute(&mut **tx)?;
    Ok(())
}
