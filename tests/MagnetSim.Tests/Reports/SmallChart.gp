set terminal pngcairo size 3200,1800 font 'Inter,15' fontscale 2 linewidth 2 rounded enhanced background '#FFFFFF'
set output 'it''s.png'
set encoding utf8
set border 0 linecolor rgb '#8B94A0'
set style line 1 linecolor rgb '#E3E6EA' linewidth 0.8
set xtics nomirror out scale 0.5,0.25 textcolor rgb '#4A5361'
set ytics nomirror scale 0 textcolor rgb '#4A5361'
set timefmt '%Y-%m-%d'
unset key
$P0 << EOD
2026-04-01 1 3 2
2026-10-01 1 3 2
2027-10-01 2 4.5 NaN
2028-04-01 2 4.5 NaN
EOD
set multiplot
set label '{/:Bold=22 What \{it\} shows}' at screen 0.02, screen 0.955 left textcolor rgb '#1B2430'
set label 'Tonnes per month' at screen 0.02, screen 0.90611 left textcolor rgb '#5B6573'
set arrow from screen 0.02, screen 0.855 to screen 0.03813, screen 0.855 nohead linecolor rgb '#0072B2' linewidth 4
set label '{/=14 Served}' at screen 0.04438, screen 0.855 left textcolor rgb '#2B3442'
set label '{/:Bold=15 Export\_ban}{/=12    Mar – Aug 2027}' at screen 0.54774, screen 0.80833 center textcolor rgb '#4A5361'
set lmargin at screen 0.071
set rmargin at screen 0.891
set tmargin at screen 0.78722
set bmargin at screen 0.095
set xdata time
set xrange ['2026-04-01':'2028-04-01']
set xlabel ''
set xtics ("Apr\n2026" '2026-04-01', "" '2026-05-01' 1, "" '2026-06-01' 1, "Jul" '2026-07-01', "" '2026-08-01' 1, "" '2026-09-01' 1, "Oct" '2026-10-01', "" '2026-11-01' 1, "" '2026-12-01' 1, "Jan\n2027" '2027-01-01', "" '2027-02-01' 1, "" '2027-03-01' 1, "Apr" '2027-04-01', "" '2027-05-01' 1, "" '2027-06-01' 1, "Jul" '2027-07-01', "" '2027-08-01' 1, "" '2027-09-01' 1, "Oct" '2027-10-01', "" '2027-11-01' 1, "" '2027-12-01' 1, "Jan\n2028" '2028-01-01', "" '2028-02-01' 1, "" '2028-03-01' 1, "Apr" '2028-04-01')
set yrange [0:10000]
set ytics ('0' 0, '2,000' 2000, '4,000' 4000, '6,000' 6000, '8,000' 8000, '10,000' 10000)
set grid ytics noxtics back linestyle 1
set object rectangle from '2027-03-01', graph 0 to '2027-08-30', graph 1 behind fillcolor rgb '#8C95A1' fillstyle transparent solid 0.16 noborder
set arrow from '2027-03-01', graph 0 to '2027-03-01', graph 1 nohead back linecolor rgb '#8C95A1' linewidth 0.9
set arrow from '2027-08-30', graph 0 to '2027-08-30', graph 1 nohead back linecolor rgb '#8C95A1' linewidth 0.9
set arrow from graph 0, first 6000 to graph 1, first 6000 nohead front linecolor rgb '#B3263A' linewidth 1.4
set label 'Target 6,000' at screen 0.90163, screen 0.51033 left textcolor rgb '#B3263A'
plot $P0 using 1:2:3 with filledcurves fillstyle transparent solid 0.16 noborder fillcolor rgb '#0072B2', $P0 using 1:4 with lines linewidth 2 linecolor rgb '#0072B2'
unset multiplot
unset output
