# A Slurm of several nodes on one machine, for scripts to source. All its files are in one folder, and no service of the
# machine is touched. A node is a namespace of processes: its first process ends with all the others, as in a power cut.
# needs: root, and the Debian packages munge, slurmctld, slurmd and slurm-client.

slurm_packages=(munge slurmctld slurmd slurm-client)

# slurm_require [--install]
slurm_require() {
  local missing=()
  [[ $(id -u) -eq 0 ]] || { echo "needs root, for the nodes' namespaces" >&2; return 2; }
  mapfile -t missing < <(for each in "${slurm_packages[@]}"; do
    dpkg-query --show --showformat='${db:Status-Status}\n' "$each" 2>/dev/null | grep -qx installed || echo "$each"
  done)
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  if [[ ${1:-} != --install ]]; then
    echo "needs ${missing[*]}; --install installs them, or apt-get install --no-install-recommends ${missing[*]}" >&2
    return 2
  fi
  echo "installing ${missing[*]}"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# slurm_start FOLDER NODES: each node has one processor. Sets SLURM_CONF for the commands that follow.
slurm_start() {
  local nodes=$2 each
  slurm_folder=$1
  declare -gA slurm_node=()
  slurm_services=()
  mkdir -p "$slurm_folder/state"
  export SLURM_CONF=$slurm_folder/slurm.conf
  slurm_configure "$nodes" >"$SLURM_CONF"
  dd if=/dev/urandom of="$slurm_folder/munge.key" bs=128 count=1 status=none
  chmod 600 "$slurm_folder/munge.key"
  munged --foreground --socket="$slurm_folder/munge.socket" --key-file="$slurm_folder/munge.key" \
    --pid-file="$slurm_folder/munge.pid" --seed-file="$slurm_folder/munge.seed" \
    --log-file="$slurm_folder/munge.log" >"$slurm_folder/munged.out" 2>&1 &
  slurm_services+=($!)
  slurm_await 10 "munged" test -S "$slurm_folder/munge.socket"
  slurmctld -D -i >"$slurm_folder/slurmctld.out" 2>&1 &
  slurm_services+=($!)
  for ((each = 1; each <= nodes; each++)); do slurm_start_node "n$each"; done
  slurm_await 60 "idle nodes" slurm_all_idle "$nodes"
}

# The shell in each node waits, and takes in the processes that the node's daemon leaves behind.
slurm_start_node() {
  mkdir -p "$slurm_folder/$1"
  unshare --pid --fork --kill-child --mount-proc bash -c "slurmd -D -N $1 & wait" >"$slurm_folder/$1.out" 2>&1 &
  slurm_node[$1]=$!
}

slurm_configure() {
  local port=$((20000 + RANDOM % 10000))
  cat <<CONF
ClusterName=magnetsim
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$slurm_folder/munge.socket
SlurmctldPort=$port
SlurmctldPidFile=$slurm_folder/slurmctld.pid
SlurmctldLogFile=$slurm_folder/slurmctld.log
SlurmdPidFile=$slurm_folder/%n/slurmd.pid
SlurmdLogFile=$slurm_folder/%n/slurmd.log
SlurmdSpoolDir=$slurm_folder/%n
StateSaveLocation=$slurm_folder/state
SlurmdTimeout=10
SlurmdParameters=config_overrides
ReturnToService=1
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
JobCompType=jobcomp/filetxt
JobCompLoc=$slurm_folder/jobs.txt
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
$(for ((each = 1; each <= $1; each++)); do
    echo "NodeName=n$each NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$((port + each)) CPUs=1"
  done)
PartitionName=all Nodes=n[1-$1] Default=YES State=UP
CONF
}

slurm_all_idle() { [[ $(sinfo --noheader --format=%D --states=idle) == "$1" ]]; }

# slurm_await SECONDS WHAT COMMAND...: until the command is true.
slurm_await() {
  local end=$((SECONDS + $1))
  until "${@:3}" 2>/dev/null; do
    if ((SECONDS >= end)); then
      echo "waited $1 s for $2 in vain" >&2
      return 1
    fi
    sleep 0.1
  done
}

# slurm_ended JOB: whether nothing of a job is queued or runs.
slurm_ended() { [[ -z $(squeue --noheader --jobs="$1" 2>/dev/null) ]]; }

# slurm_kill_node NAME: kill -9 for all processes of a node.
slurm_kill_node() {
  kill -9 "${slurm_node[$1]}"
  wait "${slurm_node[$1]}" 2>/dev/null || true
  unset "slurm_node[$1]"
}

slurm_stop() {
  local each
  for each in "${!slurm_node[@]}"; do slurm_kill_node "$each"; done
  for each in "${slurm_services[@]}"; do kill "$each" 2>/dev/null || true; done
  wait
}
