//! Who works where: given, taken, accepted once.

use cimaise_core::{
    Act, Clock, EmailAddress, Invitation, InvitationId, Language, Membership, PersonId, Place,
    Post, Role,
};
use cimaise_store::invitations::{self, NewInvitation};
use cimaise_store::jobs::Job;
use cimaise_store::{StoreError, Tx, acts, people, posts};

use crate::support::{House, SetClock, on_both_databases};

on_both_databases!(
    who_set_an_institution_up_for_longest_became_its_owner,
    an_institution_never_loses_its_last_owner,
    a_post_takes_the_place_of_the_one_before,
    an_invitation_is_accepted_once,
    an_invitation_that_is_over_is_not_accepted,
    one_address_is_invited_once_at_a_time,
);

const MIGRATION: &str = include_str!("../../../migrations/sqlite/2026-11-28-000004_people/up.sql");

async fn held(house: &House, person: PersonId) -> Vec<Membership> {
    house.read(move |db| people::by_id(db, person)).await.memberships
}

async fn grant(house: &House, person: PersonId, membership: Membership) {
    let grant = house.write(move |tx, clock| people::grant(tx, clock.id(), person, membership));
    grant.await.unwrap();
}

async fn fill(house: &House, person: PersonId, post: Post) -> Result<(), StoreError> {
    let museum = house.has.museum.id;
    house.write(move |tx, clock| posts::fill(tx, clock, museum, person, &post, None)).await
}

fn everywhere(role: Role) -> Post {
    Post::new(role, []).unwrap()
}

async fn invited(house: &House, post: Post) -> Result<InvitationId, StoreError> {
    let new = NewInvitation {
        institution: house.has.museum.id,
        email: EmailAddress::parse("Lucie@example.org").unwrap(),
        post,
        language: Language::Fr,
        by: house.has.aicha.id,
    };
    house.write(move |tx, clock| invitations::invite(tx, clock, &new)).await
}

async fn accept(house: &House, id: InvitationId, by: PersonId) -> Result<(), StoreError> {
    house.write(move |tx, clock| invitations::accept(tx, clock, id, by)).await
}

async fn who_set_an_institution_up_for_longest_became_its_owner(house: House) {
    let (aicha, bruno) = (house.has.aicha.id, house.has.bruno.id);
    let [museum, library] = [house.has.museum.id, house.has.library.id]
        .map(|at| Membership::of(at, Role::CommunityManager));
    let of_one_call = Membership { call: Some(house.has.call.id), ..museum };
    grant(&house, bruno, of_one_call).await;
    grant(&house, aicha, museum).await;
    grant(&house, bruno, museum).await;
    grant(&house, bruno, library).await;
    grant(&house, aicha, Membership { role: Role::Owner, ..library }).await;
    for statement in MIGRATION.split(';').filter(|statement| statement.contains("\nUPDATE ")) {
        house.run(statement).await;
    }
    let role = |of: Vec<Membership>, at: Membership| {
        let mut here = of.into_iter().filter(|m| m.institution == at.institution);
        here.find(|m| m.call == at.call && m.role != Role::Moderator).unwrap().role
    };
    assert_eq!(role(held(&house, aicha).await, museum), Role::Owner);
    assert_eq!(role(held(&house, bruno).await, museum), Role::CommunityManager);
    assert_eq!(role(held(&house, bruno).await, of_one_call), Role::CommunityManager);
    assert_eq!(role(held(&house, bruno).await, library), Role::CommunityManager);
}

async fn an_institution_never_loses_its_last_owner(house: House) {
    let (aicha, bruno, museum) = (house.has.aicha.id, house.has.bruno.id, house.has.museum.id);
    fill(&house, aicha, everywhere(Role::Owner)).await.unwrap();
    let refused = fill(&house, aicha, everywhere(Role::Moderator)).await;
    assert!(matches!(refused, Err(StoreError::LastOwner)));
    let dismiss =
        |who: PersonId| house.write(move |tx, clock| posts::dismiss(tx, clock, museum, who, bruno));
    assert!(matches!(dismiss(aicha).await, Err(StoreError::LastOwner)));
    assert_eq!(held(&house, aicha).await, [Membership::of(museum, Role::Owner)]);
    fill(&house, bruno, everywhere(Role::Owner)).await.unwrap();
    dismiss(aicha).await.unwrap();
    assert_eq!(held(&house, aicha).await, []);
    assert!(matches!(dismiss(aicha).await, Err(StoreError::NotFound)));
    let told = house
        .read(move |db| acts::of_institution(db, museum, &acts::Part::default(), None, 1))
        .await;
    assert_eq!(
        (told[0].act, told[0].detail.as_str(), told[0].by),
        (Act::Dismiss, "Aïcha", Some(bruno))
    );
}

async fn a_post_takes_the_place_of_the_one_before(house: House) {
    let (aicha, bruno) = (house.has.aicha.id, house.has.bruno.id);
    fill(&house, aicha, everywhere(Role::Owner)).await.unwrap();
    let id = house.queued("Chat").await;
    crate::support::claim(&house, id, &house.has.bruno).await.unwrap();
    let call = house.has.call.id;
    let places = house.has.themes[..2].iter().map(|theme| Place { call, theme: Some(theme.id) });
    let post = Post::new(Role::Reader, places.collect::<Vec<_>>()).unwrap();
    fill(&house, bruno, post.clone()).await.unwrap();
    assert_eq!(held(&house, bruno).await, post.memberships(house.has.museum.id));
    assert_eq!(house.count("claims").await, 0, "what he held is free");
}

async fn an_invitation_is_accepted_once(house: House) {
    let (aicha, bruno, museum) = (house.has.aicha.id, house.has.bruno.id, house.has.museum.id);
    fill(&house, aicha, everywhere(Role::Owner)).await.unwrap();
    house.clear_jobs().await;
    let id = invited(&house, everywhere(Role::Reader)).await.unwrap();
    assert_eq!(house.due().await, [Job::Invite(id)]);
    assert!(matches!(accept(&house, id, bruno).await, Err(StoreError::NotFound)), "he works here");
    let leave =
        move |tx: &mut Tx<'_>, clock: &SetClock| posts::dismiss(tx, clock, museum, bruno, aicha);
    house.write(leave).await.unwrap();
    accept(&house, id, bruno).await.unwrap();
    assert_eq!(held(&house, bruno).await, [Membership::of(museum, Role::Reader)]);
    assert!(matches!(accept(&house, id, aicha).await, Err(StoreError::NotFound)));
    assert_eq!(house.read(move |db| invitations::of_institution(db, museum)).await, []);
}

async fn an_invitation_that_is_over_is_not_accepted(house: House) {
    fill(&house, house.has.aicha.id, everywhere(Role::Owner)).await.unwrap();
    let id = invited(&house, everywhere(Role::Reader)).await.unwrap();
    house.clock.advance(Invitation::LASTS);
    let late = accept(&house, id, house.has.bruno.id).await;
    assert!(matches!(late, Err(StoreError::NotFound)));
    let aicha = house.has.aicha.id;
    let again = house.write(move |tx, clock| {
        let invitation = invitations::by_id(tx, id)?;
        invitations::send_again(tx, clock, &invitation, aicha)?;
        invitations::call_back(tx, clock, &invitation, aicha)?;
        invitations::call_back(tx, clock, &invitation, aicha)
    });
    assert!(matches!(again.await, Err(StoreError::NotFound)), "it is called back once");
}

async fn one_address_is_invited_once_at_a_time(house: House) {
    invited(&house, everywhere(Role::Reader)).await.unwrap();
    let twice = invited(&house, everywhere(Role::Moderator)).await;
    assert!(matches!(twice, Err(StoreError::Taken(_))));
    house.clock.advance(Invitation::LASTS);
    invited(&house, everywhere(Role::Moderator)).await.unwrap();
}
