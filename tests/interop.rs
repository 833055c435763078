//! Clients of tus that others wrote send to us over a line that is cut again and again.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on says where it stopped")]

use std::path::{Path, PathBuf};
use std::process::Command;

use cimaise_blobs::Key;
use cimaise_media::Format;
use cimaise_store::{StoreError, contributions, pictures};
use cimaise_tests::{BadLine, Chance, Sheet, TestApp, heavy_picture, stories};

const CUTS: u32 = 12;

/// Someone else's client.
enum Client {
    Tuspy,
    TusJs,
}

stories! {
    async fn tuspy_sends_all_of_a_file(app: TestApp) {
        over_a_bad_line(&app, Client::Tuspy, ["1000000000", "-"]).await;
    }

    async fn tuspy_sends_all_of_a_file_in_parts_that_add_up(app: TestApp) {
        over_a_bad_line(&app, Client::Tuspy, ["200000", "summed"]).await;
    }

    async fn tus_js_client_sends_all_of_a_file(app: TestApp) {
        over_a_bad_line(&app, Client::TusJs, ["0", "-"]).await;
    }

    async fn tus_js_client_sends_all_of_a_file_that_begins_with_its_announcement(app: TestApp) {
        over_a_bad_line(&app, Client::TusJs, ["400000", "with"]).await;
    }
}

async fn over_a_bad_line(app: &TestApp, client: Client, manner: [&'static str; 2]) {
    let seed = Chance::seed();
    let line = BadLine::to(&app.url, seed, CUTS).await;
    let sheet = Sheet { pictures: Vec::new(), ..Sheet::of("En morceaux") };
    let file = heavy_picture().bytes;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("picture.png");
    std::fs::write(&path, &file).unwrap();
    let endpoint = format!("{}/api/v1/uploads", line.url);
    let mut command = client.command();
    command.args([&endpoint, &sheet.submission]).arg(&path).args(manner);
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
    let (said, wrong) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "seed {seed}, {} cuts left: {wrong}", line.cuts_left());
    assert!(line.cuts_left() < CUTS, "seed {seed}: the line was never cut");
    let answer = app.contributor().names(&sheet, &[said.trim().to_owned()]).await;
    assert_eq!(answer.status.as_u16(), 201, "seed {seed}: {}", answer.text);
    assert!(original(app).await == file, "seed {seed}: the original is not what was sent");
}

/// The original of the only picture.
async fn original(app: &TestApp) -> Vec<u8> {
    let read = app.house.app.store.read(|db| {
        let id = contributions::ids_after(db, None, 2)?.remove(0);
        Ok::<_, StoreError>((id, pictures::of_contribution(db, id)?.remove(0).id))
    });
    let (contribution, picture) = read.await.unwrap();
    let key = Key::Original { contribution, picture, format: Format::Png };
    app.house.app.blobs.get(key).await.unwrap().unwrap().to_vec()
}

impl Client {
    fn command(&self) -> Command {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (program, script) = match self {
            Self::Tuspy => ("CIMAISE_TEST_TUSPY", tests.join("interop/send.py")),
            Self::TusJs => ("CIMAISE_TEST_NODE", tests.join("browser/support/tus-client.mjs")),
        };
        let found: PathBuf = std::env::var_os(program)
            .unwrap_or_else(|| panic!("{program} must be set: run `cargo xtask test rust`"))
            .into();
        let mut command = Command::new(found);
        command.env("PYTHONDONTWRITEBYTECODE", "1").arg(script);
        command
    }
}
