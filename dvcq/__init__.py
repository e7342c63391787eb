"""From one workbook to the official papers of công tác dân vận chính quyền.

The modules in the order of the flow; a module imports only what stands above it (held by a test).

1.  problems          catalogue of problems: code, what is wrong, how to mend it
2.  decree            values of Nghị định 30/2020/NĐ-CP
3.  text              repair and fold of Vietnamese text
4.  legacy            text of old Vietnamese encodings, recognised by evidence
5.  dates             dates as read and as printed
6.  numbers           numbers as read and as printed
7.  numbering         marks of levels: I. · 1. · a) · -
8.  symbols           document symbols and citations
9.  metrics           widths of printed text
10. sources           texts that remember their cells
11. package           Office packages as plain parts
12. resources         where the shipped templates lie
13. pictures          photographs and charts, and their places in a document
14. intervals         steps of a scale, gaps and overlaps
15. criterion_kinds   ways of scoring a criterion
16. columns           how a column and a sheet are declared
17. choices           what the choice columns offer
18. model             the workbook: sheets, columns, records
19. proofs            which evidence proves which criterion, names of the copies
20. periods           reporting periods and what belongs to them
21. schema            the declarations for other programs
22. word_plan         an existing plan in Word → rows of a workbook
23. workbook          reads and writes spreadsheets
24. validate          cells → values → the model; every problem
25. carry             last year's workbook → the rows of a new one
26. merge             workbooks of the divisions → the office's
27. facts             counts, sums, targets
28. figures           statistics, comparisons and tables of a report
29. scoring           facts + rubric → score lines
30. appraisal         what the appraiser gave against what was claimed
31. agreement         figures of the score against the annual report filed before
32. standing          where the year stands on a day: level, gains, deadlines
33. documents         the table of documents, their contexts and sentences
34. ruled_lines       lengths of ruled lines after rendering
35. links             links from an index to its files
36. render            context + template → .docx and trace
37. hand_in           the dossier as a folder ready to hand in
38. archive           dated, verifiable bags
39. pipeline          the whole way on one screen
40. evidence_files    the evidence beside a workbook
41. run               the disk side of a run
42. appraise          the disk side of the appraisal round
43. status            the disk side of the state of the year
44. new_book          a new workbook to fill
45. ways_in           new books from old ones, the office's from the divisions'
46. console           what the clerk sees
47. console_status    the state of the year on the screen
48. console_appraisal the comparison of an appraisal on the screen
49. console_facts     the named facts on the screen
50. usage             how commands are worded and end
51. cli               the command line
52. __main__          python -m dvcq
"""
