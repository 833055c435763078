//! Panics: one of ours ends the run. One of a library, which the product catches and calls an
//! unreadable picture, is kept once with its bytes, and the run goes on.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::PanicHookInfo;
use std::path::Path;
use std::sync::Mutex;

/// Where panics of libraries are kept, below the folder of the run.
const KEPT: &str = "panics";

static SEEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

thread_local! {
    static BYTES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Called once, before the first bytes of a target.
pub fn watch(target: &'static str) {
    // libFuzzer's own hook, which aborts.
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = place(panic);
        if !place.contains("/registry/src/") {
            end(panic);
        }
        keep(target, &place, panic);
    }));
}

/// Takes note of the bytes that are looked at now.
pub fn look_at(bytes: &[u8]) {
    BYTES.with_borrow_mut(|kept| {
        kept.clear();
        kept.extend_from_slice(bytes);
    });
}

fn place(panic: &PanicHookInfo<'_>) -> String {
    panic.location().map_or_else(String::new, ToString::to_string)
}

fn keep(target: &str, place: &str, panic: &PanicHookInfo<'_>) {
    let name = place.rsplit_once("/registry/src/").map_or(place, |(_, name)| name);
    let name = name.split_once('/').map_or(name, |(_, name)| name).replace(['/', ':'], "-");
    let new = SEEN.lock().is_ok_and(|mut seen| seen.insert(name.clone()));
    let file = Path::new(KEPT).join(format!("{target}-{name}"));
    if new && !file.exists() {
        eprintln!("a library panicked: {panic}");
        let kept = std::fs::create_dir_all(KEPT)
            .and_then(|()| BYTES.with_borrow(|bytes| std::fs::write(&file, bytes)));
        kept.expect("the folder of the run can be written to");
    }
}
