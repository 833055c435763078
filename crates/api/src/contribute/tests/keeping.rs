//! What an upload leaves behind when it does not come in.

use cimaise_core::{
    AltText, ContributionId, Credit, Language, Licence, NewContribution, NewPicture, Original,
    Story, Title,
};
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
    let first = keep(&house.app, one, arrived()).await.unwrap();
    assert_eq!(keep(&house.app, other, arrived()).await.unwrap(), first);
    assert_eq!(contributions_with_objects(&house).await, [first]);
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
