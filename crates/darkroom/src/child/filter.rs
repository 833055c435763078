//! The system calls that developing takes. Any other one kills the child.

use std::io;

/// Takes all other system calls away, for good.
#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
pub fn apply() -> io::Result<()> {
    let program = linux::program().map_err(io::Error::other)?;
    seccompiler::apply_filter(&program).map_err(io::Error::other)
}

/// There is no such list for this system.
#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
pub fn apply() -> io::Result<()> {
    Ok(())
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod linux {
    use std::collections::BTreeMap;

    use nix::sys::resource::Resource;
    use seccompiler::{
        BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
        SeccompFilter, SeccompRule,
    };

    /// Allowed whatever their arguments. Reading and writing reach only the parent: no other file
    /// is open, and none can be opened.
    const ALLOWED: [i64; 20] = [
        libc::SYS_read,
        libc::SYS_write,
        // Memory.
        libc::SYS_brk,
        libc::SYS_madvise,
        libc::SYS_mremap,
        libc::SYS_munmap,
        // Locks, time and chance.
        libc::SYS_clock_gettime,
        libc::SYS_futex,
        libc::SYS_getrandom,
        libc::SYS_getrusage,
        libc::SYS_sched_yield,
        // How much memory there is: glibc sorts long lists by it.
        libc::SYS_sysinfo,
        // An orderly end, and one that says why.
        libc::SYS_exit,
        libc::SYS_exit_group,
        libc::SYS_getpid,
        libc::SYS_gettid,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sigaltstack,
    ];

    pub fn program() -> Result<BpfProgram, BackendError> {
        let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
            ALLOWED.into_iter().map(|call| (call, Vec::new())).collect();
        let own_id = u64::from(std::process::id());
        // Signals to itself, as `abort` sends.
        rules.insert(libc::SYS_tgkill, only([equals(0, own_id)?])?);
        // Memory, but never such that can be run.
        for call in [libc::SYS_mmap, libc::SYS_mprotect] {
            rules.insert(call, only([lacks(2, libc::PROT_EXEC.unsigned_abs().into())?])?);
        }
        // Its own processor time, for each picture.
        let own_time = [equals(0, 0)?, equals(1, Resource::RLIMIT_CPU as u64)?];
        rules.insert(libc::SYS_prlimit64, only(own_time)?);
        SeccompFilter::new(
            rules,
            SeccompAction::KillProcess,
            SeccompAction::Allow,
            std::env::consts::ARCH.try_into()?,
        )?
        .try_into()
    }

    fn only<const N: usize>(
        conditions: [SeccompCondition; N],
    ) -> Result<Vec<SeccompRule>, BackendError> {
        Ok(vec![SeccompRule::new(conditions.into())?])
    }

    fn equals(argument: u8, value: u64) -> Result<SeccompCondition, BackendError> {
        SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, value)
    }

    fn lacks(argument: u8, bits: u64) -> Result<SeccompCondition, BackendError> {
        SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq(bits), 0)
    }
}
