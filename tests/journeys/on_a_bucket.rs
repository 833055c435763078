//! The journeys on which bytes move, for a house on PostgreSQL and a bucket.

use cimaise_tests::{Kind, TestApp};

#[test]
fn a_picture_is_sent_looked_at_and_hung() {
    TestApp::run(Kind::Bucket, super::a_picture_is_sent_looked_at_and_hung::story);
}

#[test]
fn the_contributor_takes_a_published_picture_back() {
    TestApp::run(Kind::Bucket, super::the_contributor_takes_a_published_picture_back::story);
}

#[test]
fn an_approval_undone_comes_off_the_wall() {
    TestApp::run(
        Kind::Bucket,
        super::an_approval_undone_within_the_delay_comes_off_the_wall_and_nobody_is_told::story,
    );
}

#[test]
fn several_pictures_are_one_contribution() {
    TestApp::run(Kind::Bucket, super::several_pictures_are_one_contribution::story);
}

#[test]
fn a_picture_comes_in_pieces_and_hangs() {
    TestApp::run(Kind::Bucket, super::piece_by_piece::a_picture_comes_in_pieces_and_hangs::story);
}
