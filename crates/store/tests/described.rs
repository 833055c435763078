//! A picture that a colleague describes anew, and what one person sent besides.

use cimaise_core::{Act, AltText, ContributionId, EmailAddress, PictureId};
use cimaise_store::{StoreError, StoreResult, acts, contributions, journey, pictures, themes};

use crate::support::{House, on_both_databases};

on_both_databases!(
    a_description_is_better_and_the_log_keeps_the_one_before,
    where_it_hangs_its_wall_changes_and_nowhere_else,
    the_same_words_change_nothing,
    what_was_taken_back_is_not_described,
    what_one_person_sent_is_known_by_their_key_or_their_address,
    what_was_taken_back_is_nobodys,
);

async fn picture(house: &House, id: ContributionId) -> PictureId {
    house.read(move |db| pictures::of_contribution(db, id)).await[0].id
}

async fn describe(house: &House, id: PictureId, alt: &str) -> StoreResult<()> {
    let (by, alt) = (house.has.bruno.id, AltText::parse(alt).unwrap());
    house.write(move |tx, clock| journey::describe(tx, clock, id, by, &alt)).await
}

/// The descriptions of a contribution, and the acts of its log with their details.
async fn told(house: &House, id: ContributionId) -> (Vec<String>, Vec<(Act, String)>) {
    let kept = house.read(move |db| pictures::of_contribution(db, id)).await;
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let described = log.into_iter().filter(|line| line.act == Act::Describe);
    (
        kept.iter().map(|picture| picture.alt.to_string()).collect(),
        described.map(|line| (line.act, line.detail)).collect(),
    )
}

async fn a_description_is_better_and_the_log_keeps_the_one_before(house: House) {
    let id = house.queued("Chat").await;
    describe(&house, picture(&house, id).await, "Un chat de papier bleu").await.unwrap();
    let (alts, log) = told(&house, id).await;
    assert_eq!(alts, ["Un chat de papier bleu", "Un jouet de papier"]);
    assert_eq!(log, [(Act::Describe, "Un jouet de papier".to_owned())]);
}

async fn where_it_hangs_its_wall_changes_and_nowhere_else(house: House) {
    let theme = house.has.themes[0].id;
    let version = async || house.read(move |db| themes::by_id(db, theme)).await.version;
    let (hung, _) = house.published("Chat").await;
    let waits = house.queued("Chien").await;
    let before = version().await;
    describe(&house, picture(&house, waits).await, "Un chien").await.unwrap();
    assert_eq!(version().await, before);
    describe(&house, picture(&house, hung).await, "Un chat").await.unwrap();
    assert_eq!(version().await, before + 1);
}

async fn the_same_words_change_nothing(house: House) {
    let id = house.queued("Chat").await;
    describe(&house, picture(&house, id).await, "Un jouet de papier").await.unwrap();
    assert_eq!(told(&house, id).await.1, []);
}

async fn what_was_taken_back_is_not_described(house: House) {
    let id = house.queued("Chat").await;
    let picture = picture(&house, id).await;
    house.withdraw(id).await.unwrap();
    let described = describe(&house, picture, "Un chat").await;
    assert!(matches!(described, Err(StoreError::NotFound)), "{described:?}");
}

async fn sent(
    house: &House,
    title: &str,
    key: Option<&[u8]>,
    email: Option<&str>,
) -> ContributionId {
    let mut new = house.sent(title);
    new.sender = key.map(<[u8]>::to_vec);
    new.email = email.map(|address| EmailAddress::parse(address).unwrap());
    house.queue(new).await
}

async fn besides(house: &House, id: ContributionId, most: i64) -> Vec<String> {
    let one = house.contribution(id).await;
    let found = house.read(move |db| contributions::of_same_person(db, &one, most)).await;
    found.iter().map(|other| other.title.to_string()).collect()
}

async fn what_one_person_sent_is_known_by_their_key_or_their_address(house: House) {
    let (key, address) = (Some(&b"key"[..]), Some("ines@example.org"));
    let both = sent(&house, "Les deux", key, address).await;
    sent(&house, "La clé", key, None).await;
    sent(&house, "L'adresse", None, address).await;
    sent(&house, "Encore les deux", key, address).await;
    let other = sent(&house, "Ailleurs", Some(b"other"), Some("noe@example.org")).await;
    let nobody = sent(&house, "Personne", None, None).await;
    assert_eq!(besides(&house, both, 9).await, ["Encore les deux", "L'adresse", "La clé"]);
    assert_eq!(besides(&house, both, 2).await, ["Encore les deux", "L'adresse"]);
    assert_eq!(besides(&house, other, 9).await, Vec::<String>::new());
    assert_eq!(besides(&house, nobody, 9).await, Vec::<String>::new());
}

async fn what_was_taken_back_is_nobodys(house: House) {
    let key = Some(&b"key"[..]);
    let address = Some("ines@example.org");
    let one = sent(&house, "Une", key, address).await;
    let back = sent(&house, "Reprise", key, address).await;
    assert_eq!(besides(&house, back, 9).await, ["Une"]);
    house.withdraw(back).await.unwrap();
    assert_eq!(besides(&house, back, 9).await, Vec::<String>::new());
    assert_eq!(besides(&house, one, 9).await, Vec::<String>::new());
}
