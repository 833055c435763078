//! What an upload leaves behind when it does not come in.

use cimaise_core::{
    AltText, ContributionId, Credit, Language, Licence, NewContribution, NewPicture, Original,
    Story, Title,
};
use cimaise_store::journey::Received;
use tempfile::NamedTempFile;

use super::House;
use super::pictures::toy;
use crate::contribute::draft::Bytes;
use crate::contribute::keep::keep;

fn contribution(house: &House, submission: uuid::Uuid) -> NewContribution {
    let clock = house.app.clock.as_ref();
    let original = Original {
        format: "jpg".into(),
        bytes: 1,
        width: 80,
        height: 60,
        digest: vec![0; 32],
        had_location: false,
    };
    NewContribution {
        id: clock.id().into(),
        submission,
        theme: house.theme.id,
        title: Title::parse("Trop d’oignons").unwrap(),
        story: Story::default(),
        credit: Credit::parse("Camille").unwrap(),
        licence: Licence::CcBy,
        language: Language::Fr,
        email: None,
        sender: None,
        age: None,
        faces: false,
        invitation: None,
        consents: Vec::new(),
        pictures: vec![NewPicture { id: clock.id().into(), alt: AltText::default(), original }],
    }
}

fn file() -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), toy()).unwrap();
    file
}

fn arrived() -> Vec<Bytes> {
    vec![Bytes::File(file())]
}

async fn contributions_with_objects(house: &House) -> Vec<ContributionId> {
    house.app.blobs.private_contributions().await.unwrap()
}

#[actix_web::test]
async fn of_two_that_arrive_together_one_is_kept_and_the_other_cleans_up() {
    let house = House::open().await;
    let submission = house.app.clock.id();
    let (one, other) = (contribution(&house, submission), contribution(&house, submission));
    let first = one.id;
    assert_eq!(keep(&house.app, one, arrived()).await.unwrap(), Received::New(first));
    assert_eq!(keep(&house.app, other, arrived()).await.unwrap(), Received::Before(first));
    assert_eq!(contributions_with_objects(&house).await, [first]);
}

#[actix_web::test]
async fn what_its_sender_had_sent_is_not_kept_twice() {
    let house = House::open().await;
    let from_camille = || {
        let sender = Some(b"camille".to_vec());
        NewContribution { sender, ..contribution(&house, house.app.clock.id()) }
    };
    let first = from_camille();
    let id = first.id;
    assert_eq!(keep(&house.app, first, arrived()).await.unwrap(), Received::New(id));
    let again = keep(&house.app, from_camille(), arrived()).await.unwrap();
    assert_eq!(again, Received::Again(id));
    assert_eq!(contributions_with_objects(&house).await, [id]);
}

#[actix_web::test]
async fn a_transaction_that_fails_leaves_no_file() {
    let house = House::open().await;
    let mut lost = contribution(&house, house.app.clock.id());
    lost.theme = house.app.clock.id().into();
    assert!(keep(&house.app, lost, arrived()).await.is_err());
    assert_eq!(contributions_with_objects(&house).await, []);
}

#[actix_web::test]
async fn a_file_that_cannot_be_read_leaves_neither_row_nor_file() {
    let house = House::open().await;
    let gone = file();
    std::fs::remove_file(gone.path()).unwrap();
    let mut two = contribution(&house, house.app.clock.id());
    let second = NewPicture { id: house.app.clock.id().into(), ..two.pictures[0].clone() };
    two.pictures.push(second);
    assert!(keep(&house.app, two, vec![Bytes::File(file()), Bytes::File(gone)]).await.is_err());
    assert_eq!(contributions_with_objects(&house).await, []);
    assert_eq!(house.contributions().await, []);
}
